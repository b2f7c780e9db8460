package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Settings;
import java.time.Duration;
import java.time.Instant;

/**
 * How long sessions last.
 *
 * @param idle after how long without use they end
 * @param longest after how long they end however much they are used
 */
record SessionTimes(Duration idle, Duration longest) {
    /** How long a code may be awaited. */
    static final Duration FOR_THE_CODE = Duration.ofMinutes(10);

    static SessionTimes of(Settings settings) {
        return new SessionTimes(
                settings.duration("community.session.idle", Duration.ofHours(12)),
                settings.duration("community.session.longest", Duration.ofDays(14)));
    }

    Instant idleSince(Instant now) {
        return now.minus(idle);
    }
}
