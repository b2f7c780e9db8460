package it.comunitadipratiche.web.console.content;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The revisions of an entry, newest first, and how one of them differs from another.
 *
 * @param path of the history
 * @param entry the path of the entry
 * @param version of the entry, to be given back when restoring
 * @param shown the revision whose changes are shown
 * @param older the number of the revision to go on with
 */
public record HistoryPage(
        String title,
        String path,
        String entry,
        long version,
        boolean editable,
        List<Line> lines,
        Optional<Changes> shown,
        Optional<Integer> older) {

    public HistoryPage {
        lines = List.copyOf(lines);
    }

    /** A revision. */
    public record Line(
            int number, String author, Instant at, Optional<Integer> restoredFrom, List<String> publishedIn) {

        public Line {
            publishedIn = List.copyOf(publishedIn);
        }
    }

    /** What a revision changed since another. */
    public record Changes(int number, int since, boolean newest, List<Difference> differences) {

        public Changes {
            differences = List.copyOf(differences);
        }
    }
}
