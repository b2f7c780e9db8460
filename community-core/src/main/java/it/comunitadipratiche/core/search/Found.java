package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.kernel.Cursor;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of hits.
 *
 * @param counts of all pages, if they were made on the way
 */
record Found(List<Hit> hits, Optional<Cursor> next, Optional<Cursor> previous, Optional<Counts> counts) {

    /** How many hits there are on all pages, and how many with each value of each path. */
    record Counts(Optional<Long> total, Map<String, Map<String, Long>> facets) {}

    Found with(Counts made) {
        return new Found(hits, next, previous, Optional.of(made));
    }
}
