package it.comunitadipratiche.core.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.comunitadipratiche.core.kernel.TooManyRequestsException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts on this node how often something was tried within a span of time that begins with the first attempt. */
public final class Attempts {
    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    private final Clock clock;
    private final Duration window;
    private final Cache<String, Count> counts;

    public Attempts(Clock clock, Duration window) {
        this.clock = clock;
        this.window = window;
        this.counts = Caffeine.newBuilder()
                .maximumSize(200_000)
                .expireAfterAccess(window)
                .build();
    }

    /**
     * Counts an attempt.
     *
     * @param key what is limited, a space, and by whom, which is not logged
     * @param code of the text that tells how many minutes to wait
     * @throws TooManyRequestsException if there were more than the limit
     */
    public void count(String key, int limit, String code) {
        Instant now = clock.instant();
        Count counted = counts.asMap().compute(key, (k, before) -> after(before, now));
        if (counted.number() > limit) {
            if (counted.number() == limit + 1) {
                LOG.warn("Too many attempts ({} limit)", key.substring(0, key.indexOf(' ')));
            }
            Duration pause = Duration.between(now, counted.since().plus(window));
            throw new TooManyRequestsException(pause, code, 1 + pause.toMinutes());
        }
    }

    /** A network address to count by: the network of an IPv6 address, as one household has 2^64 of them. */
    public static String network(String address) {
        return LoginLimit.network(address);
    }

    void forget(String key) {
        counts.invalidate(key);
    }

    /** Forgets that there was one of the attempts. */
    void takeBack(String key) {
        counts.asMap()
                .computeIfPresent(key, (k, before) -> new Count(Math.max(0, before.number() - 1), before.since()));
    }

    private Count after(@Nullable Count before, Instant now) {
        if (before == null || !now.isBefore(before.since().plus(window))) {
            return new Count(1, now);
        }
        return new Count(before.number() + 1, before.since());
    }

    /** How many there were since the first one. */
    private record Count(int number, Instant since) {}
}
