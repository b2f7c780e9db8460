package it.comunitadipratiche.core.outbox;

/**
 * How many messages of a topic there are.
 *
 * @param due to be delivered now
 * @param later in delivery, to be tried again, or due at a later time
 * @param dead given up
 */
public record OutboxCount(String topic, long due, long later, long dead) {}
