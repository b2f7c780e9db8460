package it.comunitadipratiche.core.vocabulary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.comunitadipratiche.core.cluster.ChangeFeed;
import it.comunitadipratiche.core.cluster.NodeChange;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.memory.Remembered;
import it.comunitadipratiche.core.memory.Uncommitted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Schemes in memory: what was committed, or what the current transaction has made of it. */
@ApplicationScoped
class SchemeCache {
    private static final int SCHEMES = 200;
    private static final int CONCEPTS = 200_000;
    private static final String ALL = "all";
    private static final String KIND = "vocabulary";

    private final Cache<Id, String> schemeOf =
            Caffeine.newBuilder().maximumSize(CONCEPTS).build();
    private VocabularyRepository vocabularies;
    private ChangeFeed feed;
    private Remembered<SchemeIndex> schemes;
    private Remembered<SchemeList> lists;

    @SuppressWarnings("NullAway.Init")
    protected SchemeCache() {
        // for the CDI proxy
    }

    @Inject
    SchemeCache(Clock clock, VocabularyRepository vocabularies, Uncommitted uncommitted, ChangeFeed feed) {
        this.vocabularies = vocabularies;
        this.feed = feed;
        this.schemes = new Remembered<>(SCHEMES, clock, uncommitted, vocabularies::load, (name, index) -> vocabularies
                .stamp(name)
                .equals(Optional.of(index.details().version())));
        this.lists = new Remembered<>(
                1,
                clock,
                uncommitted,
                key -> Optional.of(new SchemeList(vocabularies.stamp(), vocabularies.schemes())),
                (key, list) -> list.stamp == vocabularies.stamp());
    }

    Optional<SchemeIndex> scheme(String name) {
        return schemes.get(name);
    }

    List<SchemeDetails> schemes() {
        return lists.get(ALL).map(SchemeList::schemes).orElse(List.of());
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

    /** Another node has changed schemes. */
    void forget(@Observes NodeChange change) {
        if (change.concerns(KIND)) {
            lists.forgetAll();
            if (change.isWhole()) {
                schemes.forgetAll();
            } else {
                change.keys().forEach(schemes::forget);
            }
        }
    }

    void changed(String scheme) {
        feed.changed(KIND, List.of(scheme));
        schemes.changed(scheme);
        lists.changed(ALL);
    }

    private record SchemeList(long stamp, List<SchemeDetails> schemes) {}
}
