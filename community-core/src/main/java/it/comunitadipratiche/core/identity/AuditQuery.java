package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Ref;
import java.time.Instant;
import java.util.Optional;

/**
 * Which part of the audit trail is wanted.
 *
 * @param from the earliest moment
 * @param until the first moment that is not wanted any more
 */
public record AuditQuery(
        Optional<Ref> subject,
        Optional<Id> account,
        Optional<String> action,
        Optional<Instant> from,
        Optional<Instant> until) {

    /** Everything. */
    public static AuditQuery all() {
        return new AuditQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** All that was done to a thing. */
    public static AuditQuery about(Ref subject) {
        return new AuditQuery(
                Optional.of(subject), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** All that an account did. */
    public static AuditQuery by(Id account) {
        return new AuditQuery(
                Optional.empty(), Optional.of(account), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
