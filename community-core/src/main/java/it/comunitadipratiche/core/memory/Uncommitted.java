package it.comunitadipratiche.core.memory;

import jakarta.annotation.PreDestroy;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What the current transaction has changed; its readers see that, everybody else what was committed before. */
@TransactionScoped
public class Uncommitted implements Serializable {
    private final transient Map<Key, Runnable> changed = new HashMap<>();
    private final transient Map<Key, Optional<?>> read = new HashMap<>();

    /** A value of one of the memories. */
    record Key(Remembered<?> memory, String key) {}

    /**
     * Notes a change; says whether it is the first of this value in this transaction.
     *
     * @param ended what to do when the transaction has ended, one way or the other
     */
    boolean change(Key key, Runnable ended) {
        read.clear();
        return changed.putIfAbsent(key, ended) == null;
    }

    boolean hasChanged(Key key) {
        return changed.containsKey(key);
    }

    /** What this transaction sees, read once between two changes. */
    @SuppressWarnings("unchecked")
    <V> Optional<V> see(Key key, Supplier<Optional<V>> load) {
        Optional<?> known = read.get(key);
        if (known == null) {
            known = load.get();
            read.put(key, known);
        }
        return (Optional<V>) known;
    }

    @PreDestroy
    void ended() {
        changed.values().forEach(Runnable::run);
    }
}
