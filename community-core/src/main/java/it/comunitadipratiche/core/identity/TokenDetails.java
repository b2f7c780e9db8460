package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A personal access token as its owner sees it, without its secret.
 *
 * @param lastUsedAt within five minutes
 */
public record TokenDetails(
        Id id,
        Id account,
        String name,
        Set<String> scopes,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> lastUsedAt,
        Optional<Instant> revokedAt) {

    public boolean isInForce(Instant now) {
        return revokedAt.isEmpty() && now.isBefore(expiresAt);
    }
}
