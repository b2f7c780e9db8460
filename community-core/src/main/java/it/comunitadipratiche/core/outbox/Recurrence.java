package it.comunitadipratiche.core.outbox;

import java.time.Duration;
import java.time.LocalTime;

/** When something happens again. */
public sealed interface Recurrence {

    /** Some time after it ended the last time. */
    static Recurrence every(Duration pause) {
        return new Pause(pause);
    }

    /** Each day at a time of day in Italy. */
    static Recurrence daily(LocalTime time) {
        return new Daily(time);
    }

    /** Some time after it ended the last time. */
    record Pause(Duration duration) implements Recurrence {}

    /** Each day at a time of day in Italy. */
    record Daily(LocalTime time) implements Recurrence {}
}
