package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/**
 * An account as its owner and the staff see it.
 *
 * @param version to be given back with a change
 * @param email empty if the account was erased
 * @param displayName empty if the account was erased
 */
public record AccountDetails(
        Id id,
        long version,
        String email,
        String displayName,
        Locale locale,
        Set<Role> roles,
        AccountState state,
        Instant createdAt,
        Instant modifiedAt) {

    public AccountDetails {
        roles = Set.copyOf(roles);
    }

    public boolean isActive() {
        return state == AccountState.ACTIVE;
    }
}
