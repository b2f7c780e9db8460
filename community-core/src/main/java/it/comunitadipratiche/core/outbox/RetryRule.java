package it.comunitadipratiche.core.outbox;

import it.comunitadipratiche.core.kernel.Settings;
import java.time.Duration;

/**
 * How what failed is tried again: after a first pause, which doubles each time up to the longest, until the attempts are
 * used up.
 */
record RetryRule(Duration firstPause, Duration longestPause, int attempts) {

    static RetryRule of(Settings settings) {
        return new RetryRule(
                settings.duration("community.outbox.first-pause", Duration.ofSeconds(5)),
                settings.duration("community.outbox.longest-pause", Duration.ofHours(1)),
                Math.toIntExact(settings.number("community.outbox.attempts", 10)));
    }

    /** The pause after a number of attempts that failed, at least 1. */
    Duration pauseAfter(int failed) {
        int doublings = Math.min(failed - 1, 30);
        Duration pause = firstPause.multipliedBy(1L << doublings);
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
