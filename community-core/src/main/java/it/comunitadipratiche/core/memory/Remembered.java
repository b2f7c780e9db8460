package it.comunitadipratiche.core.memory;

import jakarta.enterprise.context.ContextNotActiveException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Values by key in memory: what was committed, or what the current transaction has made of it. A change on this node is
 * seen as soon as it is committed, one on another node when it is heard of, within a minute at most.
 */
public final class Remembered<V> {
    private final AtomicInteger writing = new AtomicInteger();
    private final Uncommitted uncommitted;
    private final CommittedCache<V> committed;

    /**
     * @param maximum how many values are kept
     * @param load reads a value; nothing is kept if there is none
     * @param current whether a value still is what the database has
     */
    public Remembered(
            int maximum,
            Clock clock,
            Uncommitted uncommitted,
            Function<String, Optional<V>> load,
            BiPredicate<String, V> current) {
        this.uncommitted = uncommitted;
        this.committed = new CommittedCache<>(maximum, clock, load, current);
    }

    /** The value of a key, if there is one. */
    public Optional<V> get(String key) {
        Uncommitted.Key ours = new Uncommitted.Key(this, key);
        return isOurs(ours) ? uncommitted.see(ours, () -> committed.load(key)) : committed.get(key);
    }

    /** The current transaction changes the value of a key. */
    public void changed(String key) {
        if (uncommitted.change(new Uncommitted.Key(this, key), () -> ended(key))) {
            writing.incrementAndGet();
        }
    }

    /** Another node has changed the value of a key. */
    public void forget(String key) {
        committed.forget(key);
    }

    /** Another node may have changed anything. */
    public void forgetAll() {
        committed.forgetAll();
    }

    private void ended(String key) {
        committed.forget(key);
        writing.decrementAndGet();
    }

    private boolean isOurs(Uncommitted.Key key) {
        if (writing.get() == 0) {
            return false;
        }
        try {
            return uncommitted.hasChanged(key);
        } catch (ContextNotActiveException e) {
            return false;
        }
    }
}
