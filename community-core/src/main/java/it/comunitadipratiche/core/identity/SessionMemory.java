package it.comunitadipratiche.core.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.comunitadipratiche.core.cluster.NodeChange;
import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Remembers the sessions in use, so that a request needs no database to be let in. What changes a session is heard of at
 * once on its node and through the change feed on others; all the same each one is read again every minute, and its use
 * is noted then.
 */
@ApplicationScoped
class SessionMemory {
    private static final int MOST = 50_000;
    private final AtomicLong changes = new AtomicLong();
    private SessionStore store;
    private Clock clock;
    private Cache<Id, KnownSession> memory;

    @SuppressWarnings("NullAway.Init")
    protected SessionMemory() {
        // for the CDI proxy
    }

    @Inject
    SessionMemory(SessionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.memory = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(SessionStore.USE_NOTED_EVERY)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** The session in force that a ticket opens. */
    Optional<KnownSession> find(Ticket ticket) {
        KnownSession known = memory.getIfPresent(ticket.id());
        if (known != null && known.admits(ticket, clock.instant())) {
            return Optional.of(known);
        }
        return read(ticket);
    }

    /** What changes while it is read is not kept. */
    private Optional<KnownSession> read(Ticket ticket) {
        long before = changes.get();
        Optional<KnownSession> found = store.use(ticket);
        found.ifPresent(session -> {
            memory.put(session.id(), session);
            if (changes.get() != before) {
                memory.invalidate(session.id());
            }
        });
        return found;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionChanged event) {
        changes.incrementAndGet();
        memory.invalidate(event.session());
    }

    void forget(@Observes NodeChange change) {
        if (change.concerns(SessionStore.KIND)) {
            changes.incrementAndGet();
            if (change.isWhole()) {
                memory.invalidateAll();
            } else {
                change.keys().forEach(key -> memory.invalidate(Id.of(key)));
            }
        }
    }
}
