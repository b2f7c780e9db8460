package it.comunitadipratiche.core.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A token somebody wants.
 *
 * @param name what its owner calls it, 1 to 120 characters
 * @param scopes what it may do, as {@link Tokens} explains; none: read what its owner may read
 * @param expiresAt within 366 days; 90 days from now if not said
 */
public record NewToken(String name, Set<String> scopes, Optional<Instant> expiresAt) {

    public NewToken {
        name = Line.clean(name);
        scopes = Set.copyOf(scopes);
    }
}
