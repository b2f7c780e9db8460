package it.comunitadipratiche.core.vocabulary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.comunitadipratiche.core.cluster.ChangeFeed;
import it.comunitadipratiche.core.cluster.NodeChange;
import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Schemes and territories in memory: what was committed, or what the current transaction has made of it. */
@ApplicationScoped
class Caches {
    private static final int SCHEMES = 200;
    private static final int CONCEPTS = 200_000;
    private static final String ALL_SCHEMES = "schemes";
    private static final String TERRITORIES = "territories";
    private static final String SCHEME = "scheme:";
    private static final String KIND = "vocabulary";

    private final AtomicInteger writing = new AtomicInteger();
    private final Cache<Id, String> schemeOf =
            Caffeine.newBuilder().maximumSize(CONCEPTS).build();
    private Uncommitted uncommitted;
    private ChangeFeed feed;
    private VocabularyRepository vocabularies;
    private CommittedCache<SchemeIndex> schemes;
    private CommittedCache<SchemeList> lists;
    private CommittedCache<TerritoryIndex> territories;

    @SuppressWarnings("NullAway.Init")
    protected Caches() {
        // for the CDI proxy
    }

    @Inject
    Caches(
            Clock clock,
            VocabularyRepository vocabularies,
            TerritoryRepository territoryRepository,
            Uncommitted uncommitted,
            ChangeFeed feed) {
        this.feed = feed;
        this.vocabularies = vocabularies;
        this.uncommitted = uncommitted;
        this.schemes = new CommittedCache<>(
                SCHEMES, clock, key -> vocabularies.load(key.substring(SCHEME.length())), (key, index) -> vocabularies
                        .stamp(key.substring(SCHEME.length()))
                        .equals(Optional.of(index.details().version())));
        this.lists = new CommittedCache<>(
                1,
                clock,
                key -> Optional.of(new SchemeList(vocabularies.stamp(), vocabularies.schemes())),
                (key, list) -> list.stamp == vocabularies.stamp());
        this.territories = new CommittedCache<>(
                1, clock, key -> Optional.of(territoryRepository.load()), (key, index) -> index.stamp()
                        .equals(territoryRepository.stamp()));
    }

    Optional<SchemeIndex> scheme(String name) {
        return get(schemes, SCHEME + name);
    }

    List<SchemeDetails> schemes() {
        return get(lists, ALL_SCHEMES).map(SchemeList::schemes).orElse(List.of());
    }

    TerritoryIndex territories() {
        return get(territories, TERRITORIES).orElseThrow();
    }

    /** A concept in the oldest of its schemes. */
    Optional<ConceptDetails> concept(Id id) {
        String known = schemeOf.getIfPresent(id);
        if (known == null) {
            List<String> names = vocabularies.schemesOf(id);
            if (names.isEmpty()) {
                return Optional.empty();
            }
            known = names.get(0);
            schemeOf.put(id, known);
        }
        return scheme(known).flatMap(index -> index.find(id));
    }

    void schemeChanged(String name) {
        changed(SCHEME + name);
        changed(ALL_SCHEMES);
    }

    void territoriesChanged() {
        changed(TERRITORIES);
    }

    /** Another node has changed something. */
    void forget(@Observes NodeChange change) {
        if (change.concerns(KIND) && change.isWhole()) {
            schemes.forgetAll();
            lists.forgetAll();
            territories.forgetAll();
        } else if (change.concerns(KIND)) {
            change.keys().forEach(this::forget);
        }
    }

    private void forget(String key) {
        schemes.forget(key);
        lists.forget(key);
        territories.forget(key);
    }

    /** The transaction that changed something has ended, one way or the other. */
    void ended(Set<String> keys) {
        keys.forEach(this::forget);
        if (!keys.isEmpty()) {
            writing.decrementAndGet();
        }
    }

    private void changed(String key) {
        feed.changed(KIND, List.of(key));
        if (uncommitted.change(key)) {
            writing.incrementAndGet();
        }
    }

    private <V> Optional<V> get(CommittedCache<V> cache, String key) {
        return isOurs(key) ? uncommitted.see(key, () -> cache.load(key)) : cache.get(key);
    }

    private boolean isOurs(String key) {
        if (writing.get() == 0) {
            return false;
        }
        try {
            return uncommitted.hasChanged(key);
        } catch (ContextNotActiveException e) {
            return false;
        }
    }

    private record SchemeList(long stamp, List<SchemeDetails> schemes) {}
}
