package it.comunitadipratiche.api.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import it.comunitadipratiche.core.kernel.Settings;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How often one caller may ask: so many reads and writes a minute, and few failed sign-ins. Each node counts for itself.
 * {@code community.rate-limit.reads}, {@code .writes} (a minute) and {@code .failures} (in five minutes) set the figures;
 * 0 switches one off.
 */
final class RateLimits {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration FAILURE_WINDOW = Duration.ofMinutes(5);
    private static final int CALLERS = 50_000;

    private final Limit reads;
    private final Limit writes;
    private final Limit failures;

    RateLimits(Settings settings) {
        reads = new Limit(settings.number("community.rate-limit.reads", 6_000), WINDOW);
        writes = new Limit(settings.number("community.rate-limit.writes", 600), WINDOW);
        failures = new Limit(settings.number("community.rate-limit.failures", 20), FAILURE_WINDOW);
    }

    Limit reads() {
        return reads;
    }

    Limit writes() {
        return writes;
    }

    Limit failures() {
        return failures;
    }

    /** So many requests of each caller in a window; they come back evenly over it. */
    static final class Limit {
        private final long capacity;
        private final Duration window;
        private final Cache<String, Bucket> buckets;

        Limit(long capacity, Duration window) {
            this.capacity = capacity;
            this.window = window;
            this.buckets = Caffeine.newBuilder()
                    .maximumSize(CALLERS)
                    .expireAfterAccess(window.multipliedBy(2))
                    .build();
        }

        boolean isOn() {
            return capacity > 0;
        }

        long capacity() {
            return capacity;
        }

        Standing take(String caller) {
            ConsumptionProbe probe = bucket(caller).tryConsumeAndReturnRemaining(1);
            return new Standing(
                    probe.isConsumed(),
                    probe.getRemainingTokens(),
                    seconds(probe.getNanosToWaitForReset()),
                    seconds(probe.getNanosToWaitForRefill()));
        }

        /** Whether a caller has any left, without taking one. */
        Standing look(String caller) {
            var estimate = bucket(caller).estimateAbilityToConsume(1);
            long wait = seconds(estimate.getNanosToWaitForRefill());
            return new Standing(estimate.canBeConsumed(), estimate.getRemainingTokens(), wait, wait);
        }

        private Bucket bucket(String caller) {
            return buckets.get(caller, unknown -> Bucket.builder()
                    .addLimit(Bandwidth.builder()
                            .capacity(capacity)
                            .refillGreedy(capacity, window)
                            .build())
                    .build());
        }

        private static long seconds(long nanos) {
            return TimeUnit.NANOSECONDS.toSeconds(nanos + 999_999_999L);
        }
    }

    /**
     * How a caller stands with a limit.
     *
     * @param reset seconds until everything is back
     * @param retry seconds until the next request may come; 0 if it may come now
     */
    record Standing(boolean allowed, long remaining, long reset, long retry) {}
}
