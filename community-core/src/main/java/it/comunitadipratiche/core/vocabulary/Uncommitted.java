package it.comunitadipratiche.core.vocabulary;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What the current transaction has changed; its readers see that, everybody else what was committed before. */
@TransactionScoped
class Uncommitted implements Serializable {
    private final Set<String> changed = new HashSet<>();
    private final transient Map<String, Optional<?>> read = new HashMap<>();
    private transient Caches caches;

    @SuppressWarnings("NullAway.Init")
    protected Uncommitted() {
        // for the CDI proxy
    }

    @Inject
    Uncommitted(Caches caches) {
        this.caches = caches;
    }

    /** Notes a change; says whether it is the first of this transaction. */
    boolean change(String key) {
        read.clear();
        boolean first = changed.isEmpty();
        changed.add(key);
        return first;
    }

    boolean hasChanged(String key) {
        return changed.contains(key);
    }

    /** What this transaction sees, read once between two changes. */
    @SuppressWarnings("unchecked")
    <V> Optional<V> see(String key, Supplier<Optional<V>> load) {
        Optional<?> known = read.get(key);
        if (known == null) {
            known = load.get();
            read.put(key, known);
        }
        return (Optional<V>) known;
    }

    @PreDestroy
    void ended() {
        caches.ended(Set.copyOf(changed));
    }
}
