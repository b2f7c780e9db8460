package it.comunitadipratiche.core.search;

import java.util.List;

/** How many results have each value of a path, the most frequent first. */
public record Facet(String path, List<Count> counts) {

    public Facet {
        counts = List.copyOf(counts);
    }

    /**
     * One value.
     *
     * @param value as filters take it
     * @param label as people read it, in the locale of the query
     */
    public record Count(String value, String label, long count) {}
}
