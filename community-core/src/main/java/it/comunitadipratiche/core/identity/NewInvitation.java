package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Role;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whom to invite.
 *
 * @param locale the language of the letter and of the account: Italian or English
 * @param roles of the account, at least one
 */
public record NewInvitation(String email, Locale locale, Set<Role> roles) {

    public NewInvitation {
        roles = Set.copyOf(roles);
    }

    /** The address of an invitation without gaps; refuses others with all that is wrong. */
    Email demandValid() {
        List<Gap> gaps = new AccountProfile(email, "…", locale).gaps();
        if (roles.isEmpty()) {
            gaps.add(new Gap("/roles", "identity.roles"));
        }
        if (!gaps.isEmpty()) {
            throw new InvalidInputException(gaps);
        }
        return Email.parse(email).orElseThrow();
    }

    @Override
    public String toString() {
        return "NewInvitation" + roles;
    }
}
