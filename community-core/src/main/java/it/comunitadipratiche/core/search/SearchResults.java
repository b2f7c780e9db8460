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
 *     {@code <mark>} and everything else is escaped
 */
public record SearchResults(
        List<ReadyDocument> items,
        Optional<Cursor> next,
        Optional<Cursor> previous,
        Optional<Long> total,
        List<Facet> facets,
        Map<PublicationKey, Map<String, List<String>>> highlights) {

    public SearchResults {
        items = List.copyOf(items);
        facets = List.copyOf(facets);
        highlights = Map.copyOf(highlights);
    }
}
