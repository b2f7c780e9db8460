package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Ref;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/**
 * Who did what to which thing, and when.
 *
 * @param account who; nothing if it was a visitor or the platform itself
 * @param token the token that was used, if it was a program
 * @param action what, such as {@code account.deactivated}
 */
public record AuditRecord(
        Id id,
        Instant happenedAt,
        Optional<Id> account,
        Optional<Id> token,
        String action,
        Ref subject,
        JsonObject details) {}
