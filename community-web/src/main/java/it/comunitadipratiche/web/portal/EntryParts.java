package it.comunitadipratiche.web.portal;

import gg.jte.Content;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.web.page.Contributor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the parts of a page together: long texts and pieces one by one, facts that follow each other as one. A few facts
 * wait for more, so that a page is not scattered with them.
 */
final class EntryParts {
    private static final int FEW = 2;
    private final List<Contributor<EntryPieces.Piece>> pieces;
    private final List<EntryPage.Part> parts = new ArrayList<>();
    private final List<EntryPage.Fact> facts = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    EntryParts(List<Contributor<EntryPieces.Piece>> pieces) {
        this.pieces = pieces;
    }

    /** Whether a field is told by a piece, which then stands here if it does not yet. */
    boolean tell(Field field) {
        if (told.contains(field.name())) {
            return true;
        }
        Optional<Contributor<EntryPieces.Piece>> piece = pieces.stream()
                .filter(one -> one.bean().fields().contains(field.name()))
                .findFirst();
        piece.ifPresent(one -> {
            told.addAll(one.bean().fields());
            tell(one);
        });
        return piece.isPresent();
    }

    private void tell(Contributor<EntryPieces.Piece> piece) {
        piece.ask(taken -> taken.content().get(), Optional.<Content>empty())
                .ifPresent(content -> add(new EntryPage.Made(content)));
    }

    /** A formatted text; one that is the first of the parts needs no heading. */
    void text(String label, String html) {
        add(new EntryPage.Text(parts.isEmpty() ? "" : label, html));
    }

    void plain(String label, String text) {
        add(new EntryPage.Plain(
                label,
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()));
    }

    void pictures(String label, List<EntryPage.Shown> shown) {
        if (!shown.isEmpty()) {
            add(new EntryPage.Pictures(label, shown));
        }
    }

    void fact(String label, List<EntryPage.Value> values) {
        if (!values.isEmpty()) {
            facts.add(new EntryPage.Fact(label, values));
        }
    }

    List<EntryPage.Part> all() {
        close();
        pieces.stream().filter(piece -> piece.bean().fields().isEmpty()).forEach(this::tell);
        return List.copyOf(parts);
    }

    private void add(EntryPage.Part part) {
        if (facts.size() > FEW) {
            close();
        }
        parts.add(part);
    }

    private void close() {
        if (!facts.isEmpty()) {
            parts.add(new EntryPage.Facts(facts));
            facts.clear();
        }
    }
}
