package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Id;
import java.time.Instant;

/**
 * A session in force, as the requests that use it need it.
 *
 * @param caller who the requests are from: a visitor while the second factor is awaited
 * @param expiresAt when it ends however much it is used
 */
public record OpenSession(Id id, Caller caller, SessionState state, Instant createdAt, Instant expiresAt) {}
