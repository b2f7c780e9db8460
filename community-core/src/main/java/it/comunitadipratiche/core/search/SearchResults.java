package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.kernel.Cursor;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of what was found.
 *
 * @param total of all pages; absent where it was not counted
 * @param facets in the order they were asked for
 * @param highlights by publication and part ("title", "summary", "text"): pieces of HTML in which the words stand in
 *     {@code <mark>} and everything else is escaped; "file" is a piece of a file where nothing but the title shows them,
 *     "fileName" what the file is called, escaped too
 * @param meant another text that may have been meant, if this one is found nowhere or hardly anywhere
 */
public record SearchResults(
        List<ReadyDocument> items,
        Optional<Cursor> next,
        Optional<Cursor> previous,
        Optional<Long> total,
        List<Facet> facets,
        Map<PublicationKey, Map<String, List<String>>> highlights,
        Optional<Meant> meant) {

    static final SearchResults NONE =
            new SearchResults(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Map.of());

    public SearchResults {
        items = List.copyOf(items);
        facets = List.copyOf(facets);
        highlights = Map.copyOf(highlights);
    }

    /** Of a text that was spelt as publications spell it. */
    public SearchResults(
            List<ReadyDocument> items,
            Optional<Cursor> next,
            Optional<Cursor> previous,
            Optional<Long> total,
            List<Facet> facets,
            Map<PublicationKey, Map<String, List<String>>> highlights) {
        this(items, next, previous, total, facets, highlights, Optional.empty());
    }

    SearchResults with(Meant other) {
        return new SearchResults(items, next, previous, total, facets, highlights, Optional.of(other));
    }
}
