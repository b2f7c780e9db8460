package it.comunitadipratiche.core.outbox;

import it.comunitadipratiche.core.kernel.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Messages that are ours to deliver as long as the lease lasts. */
final class Claim {
    private final List<OutboxMessage> messages;
    private final Map<Id, Instant> due;
    private final boolean more;
    private Instant lease;

    /**
     * Messages that were taken.
     *
     * @param due when each fell due
     * @param more whether there may be others that are due
     */
    Claim(List<OutboxMessage> messages, Map<Id, Instant> due, boolean more, Instant lease) {
        this.messages = messages;
        this.due = due;
        this.more = more;
        this.lease = lease;
    }

    List<OutboxMessage> messages() {
        return messages;
    }

    /** When a message of these fell due. */
    Instant due(OutboxMessage message) {
        return due.getOrDefault(message.id(), message.createdAt());
    }

    boolean mayBeMore() {
        return more;
    }

    synchronized Instant lease() {
        return lease;
    }

    synchronized void renewed(Instant until) {
        lease = until;
    }
}
