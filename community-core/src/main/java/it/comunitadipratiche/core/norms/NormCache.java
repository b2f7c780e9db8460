package it.comunitadipratiche.core.norms;

import it.comunitadipratiche.core.cluster.ChangeFeed;
import it.comunitadipratiche.core.cluster.NodeChange;
import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.legal.Passage;
import it.comunitadipratiche.core.memory.Remembered;
import it.comunitadipratiche.core.memory.Uncommitted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What entries cite, and the norms that are cited, in memory: pages ask for both. */
@ApplicationScoped
class NormCache {
    private static final int ENTRIES = 50_000;
    private static final int NORMS = 10_000;
    private static final String ENTRY_KIND = "norms.entries";
    private static final String NORM_KIND = "norms.norms";

    private NormRepository repository;
    private ChangeFeed feed;
    private Remembered<List<Citation>> citations;
    private Remembered<Map<Audience, NormDetails>> norms;

    @SuppressWarnings("NullAway.Init")
    protected NormCache() {
        // for the CDI proxy
    }

    @Inject
    NormCache(NormRepository repository, Clock clock, Uncommitted uncommitted, ChangeFeed feed) {
        this.repository = repository;
        this.feed = feed;
        this.citations = new Remembered<>(
                ENTRIES,
                clock,
                uncommitted,
                entry -> Optional.of(citations(entry)),
                (entry, known) -> known.equals(citations(entry)));
        this.norms = new Remembered<>(NORMS, clock, uncommitted, this::norm, (key, known) -> norm(key)
                .filter(known::equals)
                .isPresent());
    }

    /** That a publication cites a passage of a norm, or is it, for an audience. */
    record Citation(PublicationKey publication, String norm, Passage passage, boolean own, Audience audience) {

        private static Citation of(NormCitation citation) {
            return new Citation(
                    citation.publication(), citation.norm(), citation.passage(), citation.isOwn(), citation.audience());
        }
    }

    /** All citations of an entry, in all languages, in the order they were found. */
    List<Citation> of(Id entry) {
        return citations.get(entry.toString()).orElse(List.of());
    }

    /** A norm as a reader sees it. */
    Optional<NormDetails> norm(String key, Audience reader) {
        return norms.get(key).map(details -> details.get(reader));
    }

    /** The caller's transaction changes what entries cite, and the norms. */
    void changed(Collection<Id> entries, Set<String> keys) {
        List<String> ids = entries.stream().map(Id::toString).toList();
        feed.changed(ENTRY_KIND, ids);
        feed.changed(NORM_KIND, keys);
        ids.forEach(citations::changed);
        keys.forEach(norms::changed);
    }

    /** Another node has changed some of it. */
    void forget(@Observes NodeChange change) {
        forget(change, ENTRY_KIND, citations);
        forget(change, NORM_KIND, norms);
    }

    private static void forget(NodeChange change, String kind, Remembered<?> memory) {
        if (change.concerns(kind) && change.isWhole()) {
            memory.forgetAll();
        } else if (change.concerns(kind)) {
            change.keys().forEach(memory::forget);
        }
    }

    private List<Citation> citations(String entry) {
        return repository.of(List.of(Id.of(entry).value())).stream()
                .map(Citation::of)
                .toList();
    }

    private Optional<Map<Audience, NormDetails>> norm(String key) {
        return repository.find(key).map(norm -> {
            Map<Audience, NormDetails> details = new EnumMap<>(Audience.class);
            for (Audience reader : Audience.values()) {
                details.put(reader, norm.details(reader));
            }
            return details;
        });
    }
}
