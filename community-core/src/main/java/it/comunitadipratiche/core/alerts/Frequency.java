package it.comunitadipratiche.core.alerts;

import java.time.Duration;

/** How often the owner of a saved search is told what is new. */
public enum Frequency {
    NEVER(Duration.ZERO),
    /** As soon as there is something, some minutes after it was published. */
    AT_ONCE(Duration.ZERO),
    DAILY(Duration.ofDays(1)),
    WEEKLY(Duration.ofDays(7));

    private final Duration pause;

    Frequency(Duration pause) {
        this.pause = pause;
    }

    Duration pause() {
        return pause;
    }
}
