package it.comunitadipratiche.core.outbox;

import java.util.List;

/**
 * Does the work of one topic; a CDI bean. It may be given a message again, so it must bear to do the same work twice.
 * It is called outside a transaction and opens its own.
 */
public interface OutboxHandler {

    /** The topic whose messages it takes. */
    String topic();

    /** How many messages it takes at once, at most. */
    default int batchSize() {
        return 1;
    }

    /**
     * Does the work of a batch, oldest first; if it throws, the whole batch is tried again later.
     *
     * @throws UndeliverableException if trying again is of no use
     */
    void handle(List<OutboxMessage> batch);
}
