package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An account to create.
 *
 * @param roles at least one
 * @param password 12 to 128 characters; without one nobody can sign in by password
 */
public record NewAccount(AccountProfile profile, Set<Role> roles, Optional<String> password) {

    public NewAccount {
        roles = Set.copyOf(roles);
    }

    /** Refuses it with all that is wrong with it. */
    void demandValid() {
        List<Gap> gaps = profile.gaps();
        if (roles.isEmpty()) {
            gaps.add(new Gap("/roles", "identity.roles"));
        }
        password.flatMap(text -> PasswordRule.gap("/password", text, profile.email()))
                .ifPresent(gaps::add);
        if (!gaps.isEmpty()) {
            throw new InvalidInputException(gaps);
        }
    }

    @Override
    public String toString() {
        return "NewAccount" + roles;
    }
}
