package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An open invitation.
 *
 * @param invitedBy nothing if it was the platform
 * @param expiresAt when it has to be sent again
 */
public record InvitationDetails(
        Id id,
        String email,
        Locale locale,
        Set<Role> roles,
        Optional<Id> invitedBy,
        Instant createdAt,
        Instant expiresAt) {

    @Override
    public String toString() {
        return "InvitationDetails[" + id + "]";
    }
}
