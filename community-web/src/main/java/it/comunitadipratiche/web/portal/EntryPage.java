package it.comunitadipratiche.web.portal;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A publication on a page of its own.
 *
 * @param dated whether the day of publication tells readers something
 * @param asides what is said beside its fields
 * @param related others about the same
 * @param citation how to cite it
 * @param address its whole address, which stays good when the title changes
 * @param pdf the path of the same as a PDF, if it is public
 * @param draft the path of the page it is written on, if it is only a preview
 */
public record EntryPage(
        String title,
        String summary,
        Instant publishedAt,
        Instant modifiedAt,
        boolean dated,
        List<String> authors,
        Optional<Picture> picture,
        List<Part> parts,
        List<Term> terms,
        List<EntryAside.Aside> asides,
        List<Card> related,
        EntryCitation.Cited citation,
        String address,
        List<Share> shares,
        Optional<String> pdf,
        Optional<String> draft) {

    public EntryPage {
        shares = List.copyOf(shares);
        authors = List.copyOf(authors);
        parts = List.copyOf(parts);
        terms = List.copyOf(terms);
        asides = List.copyOf(asides);
        related = List.copyOf(related);
    }

    /** An image with the words for who does not see it. */
    public record Picture(String path, String alt) {}

    /** What it is about, and the path of the list of what else is. */
    public record Term(String label, String path) {}

    /** A part of what the fields hold. */
    public sealed interface Part permits Text, Plain, Facts, Pictures, Made {}

    /**
     * A formatted text.
     *
     * @param label empty for the main text
     * @param html clean HTML
     */
    public record Text(String label, String html) implements Part {}

    /** A long text without any form. */
    public record Plain(String label, List<String> paragraphs) implements Part {

        public Plain {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** Fields that follow each other and say little each. */
    public record Facts(List<Fact> facts) implements Part {

        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** A field and its values. */
    public record Fact(String label, List<Value> values) {

        public Fact {
            values = List.copyOf(values);
        }
    }

    /** The images of a field. */
    public record Pictures(String label, List<Shown> shown) implements Part {

        public Pictures {
            shown = List.copyOf(shown);
        }
    }

    /**
     * An image among others, with the words for who does not see it.
     *
     * @param file the path of the whole of it
     * @param path of the smaller one that is shown
     */
    public record Shown(String file, String path, String alt) {}

    /** Fields told together. */
    public record Made(Content content) implements Part {}

    /** @param path the address it leads to, empty if to none */
    public record Value(String text, String path) {}
}
