package it.comunitadipratiche.core.synonyms;

import it.comunitadipratiche.core.cluster.ChangeFeed;
import it.comunitadipratiche.core.cluster.NodeChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The synonyms in memory, until they change here or on another node; read again now and then in any case. */
@ApplicationScoped
class SynonymMemory {
    static final String KIND = "synonyms";
    private static final Duration OLDEST = Duration.ofMinutes(5);
    private final AtomicLong version = new AtomicLong();
    private SynonymRepository repository;
    private ChangeFeed feed;
    private Clock clock;
    private volatile @Nullable Kept kept;

    @SuppressWarnings("NullAway.Init")
    protected SynonymMemory() {
        // for the CDI proxy
    }

    @Inject
    SynonymMemory(SynonymRepository repository, ChangeFeed feed, Clock clock) {
        this.repository = repository;
        this.feed = feed;
        this.clock = clock;
    }

    private record Kept(long version, Instant readAt, List<SynonymDetails> groups) {}

    long version() {
        return version.get();
    }

    List<SynonymDetails> groups() {
        Kept known = kept;
        long now = version.get();
        if (known == null
                || known.version() != now
                || known.readAt().plus(OLDEST).isBefore(clock.instant())) {
            List<SynonymDetails> groups =
                    repository.all().stream().map(SynonymGroup::details).toList();
            if (known != null && known.version() == now && !known.groups().equals(groups)) {
                now = version.incrementAndGet();
            }
            known = new Kept(now, clock.instant(), groups);
            kept = known;
        }
        return known.groups();
    }

    void tellOthers(@Observes SynonymsChanged event) {
        feed.changed(KIND, Set.of("all"));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SynonymsChanged event) {
        version.incrementAndGet();
    }

    void forget(@Observes NodeChange change) {
        if (change.concerns(KIND)) {
            version.incrementAndGet();
        }
    }
}
