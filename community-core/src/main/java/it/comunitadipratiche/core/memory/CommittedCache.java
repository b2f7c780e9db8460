package it.comunitadipratiche.core.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was read from committed data. It is forgotten when this node changes it or hears that another did, and
 * compared with the database once a minute all the same; a reader never waits for another reader.
 */
class CommittedCache<V> {
    private static final long CHECK_EVERY = Duration.ofMinutes(1).toMillis();

    private final Cache<String, Held<V>> held;
    private final AtomicLong generation = new AtomicLong();
    private final Clock clock;
    private final Function<String, Optional<V>> load;
    private final BiPredicate<String, V> current;

    /**
     * @param load reads a value; nothing is kept if there is none
     * @param current whether a value still is what the database has
     */
    CommittedCache(int maximum, Clock clock, Function<String, Optional<V>> load, BiPredicate<String, V> current) {
        this.held = Caffeine.newBuilder().maximumSize(maximum).build();
        this.clock = clock;
        this.load = load;
        this.current = current;
    }

    Optional<V> get(String key) {
        Held<V> found = held.getIfPresent(key);
        if (found != null && (!found.due(clock.millis()) || current.test(key, found.value))) {
            return Optional.of(found.value);
        }
        return read(key);
    }

    /** What the current transaction sees, without keeping it. */
    Optional<V> load(String key) {
        return load.apply(key);
    }

    void forget(String key) {
        generation.incrementAndGet();
        held.invalidate(key);
    }

    void forgetAll() {
        generation.incrementAndGet();
        held.invalidateAll();
    }

    private Optional<V> read(String key) {
        long before = generation.get();
        Optional<V> value = load.apply(key);
        if (generation.get() == before) {
            Held<V> holding = value.map(v -> new Held<>(v, clock.millis())).orElse(null);
            keep(key, holding);
            if (generation.get() != before) {
                held.invalidate(key);
            }
        }
        return value;
    }

    private void keep(String key, @Nullable Held<V> value) {
        if (value == null) {
            held.invalidate(key);
        } else {
            held.put(key, value);
        }
    }

    /** A value and when it was last compared with the database; only one reader at a time compares. */
    private static class Held<V> {
        private final V value;
        private final AtomicLong checkedAt;

        Held(V value, long now) {
            this.value = value;
            this.checkedAt = new AtomicLong(now);
        }

        boolean due(long now) {
            long last = checkedAt.get();
            return now - last >= CHECK_EVERY && checkedAt.compareAndSet(last, now);
        }
    }
}
