package it.comunitadipratiche.core.outbox;

import java.time.Instant;
import java.util.List;

/** Messages that are ours to deliver as long as the lease lasts. */
final class Claim {
    private final List<OutboxMessage> messages;
    private final boolean more;
    private Instant lease;

    /**
     * Messages that were taken.
     *
     * @param more whether there may be others that are due
     */
    Claim(List<OutboxMessage> messages, boolean more, Instant lease) {
        this.messages = messages;
        this.more = more;
        this.lease = lease;
    }

    List<OutboxMessage> messages() {
        return messages;
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
