package it.comunitadipratiche.core.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommittedCacheTest {
    private final Map<String, String> database = new HashMap<>();
    private final HandClock clock = new HandClock();
    private int loads;
    private int comparisons;
    private Runnable whileLoading = () -> {};
    private final CommittedCache<String> cache = new CommittedCache<>(
            10,
            clock,
            key -> {
                loads++;
                Optional<String> read = Optional.ofNullable(database.get(key));
                whileLoading.run();
                return read;
            },
            (key, value) -> {
                comparisons++;
                return value.equals(database.get(key));
            });

    @Test
    void readsAValueOnce() {
        database.put("a", "one");

        assertThat(cache.get("a")).hasValue("one");
        assertThat(cache.get("a")).hasValue("one");
        assertThat(loads).isEqualTo(1);
    }

    @Test
    void readsAgainWhatWasForgottenOrNeverThere() {
        assertThat(cache.get("a")).isEmpty();
        database.put("a", "one");
        assertThat(cache.get("a")).hasValue("one");
        database.put("a", "two");
        cache.forget("a");

        assertThat(cache.get("a")).hasValue("two");
    }

    @Test
    void seesAfterAMinuteWhatAnotherNodeChanged() {
        database.put("a", "one");
        cache.get("a");
        database.put("a", "two");
        clock.now = clock.now.plus(Duration.ofSeconds(59));
        assertThat(cache.get("a")).hasValue("one");
        clock.now = clock.now.plus(Duration.ofSeconds(1));

        assertThat(cache.get("a")).hasValue("two");
    }

    @Test
    void comparesOnceAMinuteAndKeepsWhatStillIsTrue() {
        database.put("a", "one");
        cache.get("a");
        clock.now = clock.now.plus(Duration.ofMinutes(1));
        cache.get("a");
        cache.get("a");

        assertThat(comparisons).isEqualTo(1);
        assertThat(loads).isEqualTo(1);
    }

    @Test
    void doesNotKeepWhatChangedWhileItWasRead() {
        database.put("a", "one");
        whileLoading = () -> {
            database.put("a", "two");
            cache.forget("a");
        };
        assertThat(cache.get("a")).hasValue("one");
        whileLoading = () -> {};

        assertThat(cache.get("a")).hasValue("two");
    }

    private static class HandClock extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
