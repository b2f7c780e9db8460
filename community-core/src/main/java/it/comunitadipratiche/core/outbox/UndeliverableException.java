package it.comunitadipratiche.core.outbox;

/** What a handler throws when trying again is of no use: the message becomes a dead letter at once. */
public class UndeliverableException extends RuntimeException {

    public UndeliverableException(String reason) {
        super(reason);
    }
}
