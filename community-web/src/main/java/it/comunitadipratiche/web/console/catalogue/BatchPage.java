package it.comunitadipratiche.web.console.catalogue;

import it.comunitadipratiche.core.batches.BatchDetails;
import it.comunitadipratiche.core.batches.BatchOutcome;
import it.comunitadipratiche.core.batches.BatchState;
import it.comunitadipratiche.web.console.Objections;
import it.comunitadipratiche.web.console.Paging;
import java.util.List;
import java.util.Optional;

/**
 * A change to many materials: what it would do, how far it is, or what it did.
 *
 * @param back the path of the desk
 * @param edits what is changed, in words
 * @param by who wants it
 * @param outcomes each with how many, and the path of those alone
 * @param undoes the path of the change it takes back
 * @param undoneBy the path of the one that takes it back
 */
public record BatchPage(
        String path,
        String back,
        BatchDetails details,
        List<String> edits,
        String by,
        List<Outcome> outcomes,
        List<Line> lines,
        Paging paging,
        Optional<String> undoes,
        Optional<String> undoneBy,
        Objections objections) {
    private static final long WHOLE = 100;

    public BatchPage {
        edits = List.copyOf(edits);
        outcomes = List.copyOf(outcomes);
        lines = List.copyOf(lines);
    }

    /** How many came to something. */
    public record Outcome(String name, String label, long count, String path, boolean chosen) {}

    /** A material and what becomes of it. */
    public record Line(String title, String path, String mood, String outcome, List<String> notes) {

        public Line {
            notes = List.copyOf(notes);
        }
    }

    public boolean isPrepared() {
        return details.state() == BatchState.PREPARED;
    }

    public boolean isRunning() {
        return details.state() == BatchState.RUNNING;
    }

    public long waiting() {
        return details.count(BatchOutcome.WAITING);
    }

    /** How much is done, in hundredths. */
    public long percent() {
        return details.total() == 0 ? WHOLE : (details.total() - waiting()) * WHOLE / details.total();
    }

    /** The kind of chip that stands for the state. */
    public String mood() {
        return mood(details);
    }

    static String mood(BatchDetails details) {
        return switch (details.state()) {
            case PREPARED -> "plain";
            case RUNNING -> "busy";
            case DONE -> details.count(BatchOutcome.REFUSED) > 0 ? "busy" : "good";
            case CANCELLED -> "bad";
        };
    }
}
