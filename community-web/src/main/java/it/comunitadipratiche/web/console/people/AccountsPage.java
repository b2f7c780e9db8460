package it.comunitadipratiche.web.console.people;

import it.comunitadipratiche.core.identity.AccountState;
import it.comunitadipratiche.web.console.Choice;
import it.comunitadipratiche.web.console.Paging;
import java.time.Instant;
import java.util.List;

/**
 * Accounts in the order of their names.
 *
 * @param path of all of them
 * @param words what is looked for
 * @param narrowed whether some are left out
 */
public record AccountsPage(
        String path,
        String words,
        List<Choice> roles,
        List<Choice> states,
        boolean narrowed,
        List<Row> rows,
        Paging paging) {

    public AccountsPage {
        roles = List.copyOf(roles);
        states = List.copyOf(states);
        rows = List.copyOf(rows);
    }

    /** An account in the list; name and e-mail are empty if it was erased. */
    public record Row(
            String path, String name, String email, List<String> roles, AccountState state, Instant createdAt) {

        public Row {
            roles = List.copyOf(roles);
        }

        @Override
        public String toString() {
            return "Row[" + path + "]";
        }
    }
}
