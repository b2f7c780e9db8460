package it.comunitadipratiche.web.alerts;

import it.comunitadipratiche.core.alerts.Frequency;
import java.time.Instant;
import java.util.List;

/**
 * One's saved searches.
 *
 * @param form what forms carry to show that they are ours
 * @param path of the page
 * @param problems what is wrong with what was sent
 * @param saved whether one was just saved
 */
public record SearchesPage(String form, String path, List<Row> rows, List<String> problems, boolean saved) {

    public SearchesPage {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /**
     * A saved search.
     *
     * @param version to be given back with a change
     * @param where the content types it looks among, in words
     * @param conditions how many properties it is narrowed by
     * @param open the path of what it finds now; empty if no page shows that
     * @param feed the address of its feed
     */
    public record Row(
            String id,
            long version,
            String name,
            String words,
            String where,
            int conditions,
            String open,
            String feed,
            Frequency frequency,
            Instant createdAt) {}

    @Override
    public String toString() {
        return "SearchesPage[" + rows.size() + "]";
    }
}
