package it.comunitadipratiche.core.norms;

import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.StoredPublication;
import it.comunitadipratiche.core.kernel.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what publications cite, and counts who cites what. One writes at a time, on all nodes, so that what is
 * written is what the publication says now, and no count is lost.
 */
@ApplicationScoped
@Transactional
class CitationBook {
    private NormRepository repository;
    private NormCache cache;
    private CitationReader reader;
    private Publications publications;
    private ReviewBook reviews;

    @SuppressWarnings("NullAway.Init")
    protected CitationBook() {
        // for the CDI proxy
    }

    @Inject
    CitationBook(
            NormRepository repository,
            NormCache cache,
            CitationReader reader,
            Publications publications,
            ReviewBook reviews) {
        this.repository = repository;
        this.cache = cache;
        this.reader = reader;
        this.publications = publications;
        this.reviews = reviews;
    }

    /** Reads some publications and writes down what they cite in place of what they cited. */
    void write(List<PublicationKey> keys) {
        repository.hold();
        Set<Long> entries = new HashSet<>();
        keys.forEach(key -> entries.add(key.entry().value()));
        List<NormCitation> before = repository.of(entries);
        List<NormCitation> now = new ArrayList<>(before);
        Map<PublicationKey, Collection<FoundCitation>> found = new HashMap<>();
        List<StoredPublication> stored = publications.stored(keys);
        for (StoredPublication publication : stored) {
            found.put(publication.key(), reader.read(publication));
        }
        Set<String> norms = new HashSet<>();
        before.forEach(citation -> norms.add(citation.norm()));
        found.values().forEach(all -> all.forEach(citation -> norms.add(citation.norm())));
        Map<String, Norm> known = repository.find(norms);
        List<NormCitation> gone = before.stream()
                .filter(citation -> found.containsKey(citation.publication()))
                .toList();
        now.removeAll(new HashSet<>(gone));
        repository.removeAll(gone);
        for (StoredPublication publication : stored) {
            for (FoundCitation citation : found.getOrDefault(publication.key(), List.of())) {
                Norm norm = known.get(citation.norm());
                if (norm == null) {
                    norm = new Norm(citation.source());
                    repository.add(norm);
                    known.put(citation.norm(), norm);
                } else {
                    norm.tell(citation.source());
                }
                NormCitation written = new NormCitation(publication.key(), publication.type(), citation);
                repository.add(written);
                now.add(written);
            }
        }
        count(before, now, known);
        cache.changed(keys.stream().map(PublicationKey::entry).distinct().toList(), norms);
        reviews.follow(entries, now);
    }

    private static void count(List<NormCitation> before, List<NormCitation> now, Map<String, Norm> norms) {
        Map<Counted, Audience> was = widest(before);
        Map<Counted, Audience> is = widest(now);
        Set<Counted> all = new HashSet<>(was.keySet());
        all.addAll(is.keySet());
        for (Counted one : all) {
            @Nullable Norm norm = norms.get(one.norm());
            if (norm != null) {
                norm.count(was.get(one), is.get(one));
            }
        }
    }

    private record Counted(long entry, String norm) {}

    /** The widest audience that can read that an entry cites a norm. */
    private static Map<Counted, Audience> widest(List<NormCitation> citations) {
        Map<Counted, Audience> widest = new HashMap<>();
        citations.stream()
                .filter(citation -> !citation.isOwn())
                .forEach(citation -> widest.merge(
                        new Counted(citation.entry(), citation.norm()),
                        citation.audience(),
                        (one, other) -> one.sees(other) ? other : one));
        return widest;
    }
}
