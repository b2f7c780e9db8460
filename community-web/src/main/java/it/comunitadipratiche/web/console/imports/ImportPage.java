package it.comunitadipratiche.web.console.imports;

import it.comunitadipratiche.core.transfer.ImportDetails;
import it.comunitadipratiche.core.transfer.ImportLine;
import it.comunitadipratiche.core.transfer.ImportOutcome;
import it.comunitadipratiche.web.console.Paging;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An import: how far it is, and what became of the items of its file.
 *
 * @param kind of the file, in words
 * @param startedBy the name of who did; empty if it was the platform
 * @param watched whether the page is asked for to see whether the import is over
 * @param problem why it failed
 * @param outcomes each with its number of items, and the address of those alone
 * @param chosen the outcome the report is narrowed to
 * @param download the address of the whole report
 */
public record ImportPage(
        String path,
        ImportDetails details,
        String kind,
        String startedBy,
        boolean watched,
        Optional<String> problem,
        List<Outcome> outcomes,
        Optional<ImportOutcome> chosen,
        List<Line> lines,
        Paging paging,
        String download) {
    private static final long WHOLE = 100;

    public ImportPage {
        outcomes = List.copyOf(outcomes);
        lines = List.copyOf(lines);
    }

    /** How much of the file was worked through, in hundredths. */
    public long percent() {
        return details.bytes() == 0 ? 0 : details.bytesDone() * WHOLE / details.bytes();
    }

    /** The kind of chip that stands for the state. */
    public String mood() {
        return mood(details);
    }

    static String mood(ImportDetails details) {
        return switch (details.state()) {
            case QUEUED, RUNNING -> "busy";
            case DONE -> "good";
            case FAILED -> "bad";
            case CANCELLED -> "plain";
        };
    }

    /** How many items came out in a way. */
    public record Outcome(ImportOutcome outcome, long count, String path, boolean current) {

        public String key() {
            return "console.imports.outcome." + outcome.name().toLowerCase(Locale.ROOT);
        }
    }

    /** A line of the report with the path of what its item became and its reasons in words. */
    public record Line(ImportLine line, Optional<String> path, List<String> reasons) {

        public Line {
            reasons = List.copyOf(reasons);
        }

        public String key() {
            return "console.imports.became." + line.outcome().name().toLowerCase(Locale.ROOT);
        }

        public String mood() {
            return switch (line.outcome()) {
                case CREATED, UPDATED -> "good";
                case UNCHANGED, SKIPPED -> "plain";
                case KEPT -> "busy";
                case REFUSED -> "bad";
            };
        }
    }
}
