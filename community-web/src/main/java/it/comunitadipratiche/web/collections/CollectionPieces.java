package it.comunitadipratiche.web.collections;

import gg.jte.Content;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.publishing.Collection;
import it.comunitadipratiche.web.page.Templates;
import it.comunitadipratiche.web.page.Visit;
import it.comunitadipratiche.web.portal.Cards;
import it.comunitadipratiche.web.portal.EntryPieces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How the page of a collection tells what stands in it: as cards, without what the reader may not see. */
@ApplicationScoped
class CollectionPieces implements EntryPieces {
    private Templates templates;
    private Cards cards;

    @SuppressWarnings("NullAway.Init")
    protected CollectionPieces() {
        // for the CDI proxy
    }

    @Inject
    CollectionPieces(Templates templates, Cards cards) {
        this.templates = templates;
        this.cards = cards;
    }

    @Override
    public String type() {
        return Collection.TYPE;
    }

    @Override
    public List<Piece> pieces(ReadyDocument document, Visit visit) {
        return List.of(new Piece(Set.of("items"), () -> content(document, visit)));
    }

    private Optional<Content> content(ReadyDocument document, Visit visit) {
        List<Collection.Item> items =
                Objects.requireNonNullElse(document.as(Collection.class).items(), List.of());
        List<Id> entries =
                items.stream().flatMap(item -> Stream.ofNullable(item.entry())).toList();
        Map<Id, ReadyDocument> documents = cards.read(entries, visit);
        List<Chosen.Line> lines = items.stream()
                .flatMap(item -> Optional.ofNullable(item.entry())
                        .flatMap(entry -> Optional.ofNullable(documents.get(entry)))
                        .flatMap(found -> cards.of(found, visit))
                        .map(card -> new Chosen.Line(card, reason(item, visit)))
                        .stream())
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(templates.piece("collections/chosen", visit.texts(), new Chosen(lines)));
    }

    private static String reason(Collection.Item item, Visit visit) {
        return item.reason() == null ? "" : item.reason().best(visit.language());
    }
}
