package it.comunitadipratiche.core.outbox;

/**
 * Work that is done again and again, such as deleting what has expired; a CDI bean. Of several nodes one does it at a
 * time. If that node dies another takes over, so the work must bear to be begun twice. It is called outside a
 * transaction, on behalf of the platform, and opens its own.
 */
public interface RecurringTask {

    /** A name that stays the same, such as {@code identity.tokens}. */
    String name();

    Recurrence when();

    /** Does the work once; if it throws, that is logged, and it is tried again the next time. */
    void run();
}
