package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Role;
import java.util.Optional;

/**
 * Which accounts to list, by name.
 *
 * @param text part of the name, or the beginning of the address; accents and capitals do not matter
 */
public record AccountQuery(Optional<String> text, Optional<Role> role, Optional<AccountState> state) {

    /** Every account. */
    public static AccountQuery all() {
        return new AccountQuery(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
