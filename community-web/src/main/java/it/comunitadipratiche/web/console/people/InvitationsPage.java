package it.comunitadipratiche.web.console.people;

import it.comunitadipratiche.web.console.Objections;
import it.comunitadipratiche.web.console.Paging;
import java.time.Instant;
import java.util.List;

/** Open invitations, the newest first. */
public record InvitationsPage(String path, List<Row> rows, Paging paging, Objections objections) {

    public InvitationsPage {
        rows = List.copyOf(rows);
    }

    /**
     * An invitation in the list.
     *
     * @param path of what is done with it
     * @param invitedBy the name of who did; empty if nobody knows
     * @param handled whether who looks at it may send it again or take it back
     */
    public record Row(
            String path,
            String email,
            List<String> roles,
            String invitedBy,
            Instant sentAt,
            Instant expiresAt,
            boolean expired,
            boolean handled) {

        public Row {
            roles = List.copyOf(roles);
        }

        @Override
        public String toString() {
            return "Row[" + path + "]";
        }
    }
}
