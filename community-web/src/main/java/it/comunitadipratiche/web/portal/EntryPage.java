package it.comunitadipratiche.web.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A publication on a page of its own.
 *
 * @param asides what is said beside its fields
 * @param related others about the same
 * @param citation how to cite it
 * @param address its whole address, which stays good when the title changes
 * @param draft the path of the page it is written on, if it is only a preview
 */
public record EntryPage(
        String title,
        String summary,
        Instant publishedAt,
        Instant modifiedAt,
        List<String> authors,
        Optional<Picture> picture,
        List<Part> parts,
        List<Term> terms,
        List<EntryAside.Aside> asides,
        List<Card> related,
        String citation,
        String address,
        List<Share> shares,
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

    /**
     * A field.
     *
     * @param label empty for the main text
     * @param html clean HTML; empty if it has values
     * @param values each with the address it leads to, empty if to none
     */
    public record Part(String label, String html, List<Value> values) {

        public Part {
            values = List.copyOf(values);
        }
    }

    public record Value(String text, String path) {}
}
