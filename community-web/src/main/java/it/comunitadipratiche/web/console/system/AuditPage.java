package it.comunitadipratiche.web.console.system;

import it.comunitadipratiche.web.console.Objections;
import it.comunitadipratiche.web.console.Paging;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was done, the newest first. */
public record AuditPage(
        String path,
        Asked asked,
        List<Known> actions,
        boolean narrowed,
        List<Row> rows,
        Paging paging,
        Objections objections) {

    public AuditPage {
        actions = List.copyOf(actions);
        rows = List.copyOf(rows);
    }

    /** What is looked for, as it was typed. */
    public record Asked(String action, String account, String subject, String from, String until) {

        @Override
        public String toString() {
            return "Asked";
        }
    }

    /** An action there is, and what people call it. */
    public record Known(String name, String label) {}

    /**
     * Something that was done.
     *
     * @param who its name; empty if the account was erased
     * @param whoPath nothing if it was a visitor or the platform
     * @param program whether a token was used
     * @param details each a name and what it is
     */
    public record Row(
            Instant happenedAt,
            String who,
            Optional<String> whoPath,
            boolean program,
            String action,
            String label,
            Subject subject,
            List<String> details) {

        public Row {
            details = List.copyOf(details);
        }
    }

    /** What it was done to. */
    public record Subject(String label, String id, Optional<String> path) {}
}
