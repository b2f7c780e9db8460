package it.comunitadipratiche.core.norms;

import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Marks the entries that cite what has changed, and notes what becomes of them. */
@ApplicationScoped
@Transactional
class ReviewBook {
    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private static final Set<Audience> EVERYBODY = Audience.STAFF.visible();
    private static final int STRETCH = 200;
    private NormRepository repository;
    private Publications publications;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected ReviewBook() {
        // for the CDI proxy
    }

    @Inject
    ReviewBook(NormRepository repository, Publications publications, Clock clock) {
        this.repository = repository;
        this.publications = publications;
        this.clock = clock;
    }

    /**
     * Marks a stretch of the entries that a change concerns.
     *
     * @param after the last entry of the stretch before
     * @return the last entry of this stretch; nothing if there are no more
     */
    Optional<Id> mark(Id change, Optional<Id> after) {
        repository.hold();
        Optional<NormChange> found = repository.change(change);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        NormChange flagged = found.get();
        List<Long> entries = repository.citing(
                flagged.norm(),
                flagged.concerned(),
                EVERYBODY,
                after.map(Id::value).orElse(null),
                false,
                STRETCH);
        mark(flagged, repository.places(flagged.norm(), flagged.concerned(), EVERYBODY, entries), entries);
        return entries.size() < STRETCH ? Optional.empty() : Optional.of(new Id(entries.get(entries.size() - 1)));
    }

    /** Brings what is marked to what some entries cite now. */
    void follow(Collection<Long> entries, List<NormCitation> citations) {
        List<NormReview> reviews = repository.reviewsOf(entries);
        Set<String> norms = citations.stream()
                .filter(citation -> !citation.isOwn())
                .map(NormCitation::norm)
                .collect(Collectors.toSet());
        reviews.stream()
                .filter(review -> review.state() == ReviewState.MARKED || review.state() == ReviewState.OPENED)
                .forEach(review -> repository
                        .change(new Id(review.change()))
                        .ifPresent(change -> follow(review, change, citations)));
        for (NormChange change : repository.changesOf(norms)) {
            mark(change, citations, entries);
        }
    }

    private void follow(NormReview review, NormChange change, List<NormCitation> citations) {
        boolean cites = citations.stream()
                .anyMatch(citation -> citation.entry() == review.entry().value() && isConcerned(citation, change));
        if (!cites && review.state() == ReviewState.MARKED) {
            repository.remove(review);
        } else if (review.state() == ReviewState.OPENED
                && (!cites || isWrittenAfter(review.entry(), review.decidedAt().orElse(review.markedAt())))) {
            review.correct();
        }
    }

    private boolean isWrittenAfter(Id entry, Instant moment) {
        return publications.written(List.of(entry)).values().stream().anyMatch(written -> written.isAfter(moment));
    }

    private static boolean isConcerned(NormCitation citation, NormChange change) {
        return !citation.isOwn()
                && citation.norm().equals(change.norm())
                && change.concerned().holds(citation.passage());
    }

    /** Marks those entries whose text is older than a change, each once. */
    private void mark(NormChange change, List<NormCitation> citations, Collection<Long> entries) {
        Set<Id> marked = repository.reviewsOf(entries).stream()
                .filter(review -> review.change() == change.id().value())
                .map(NormReview::entry)
                .collect(Collectors.toCollection(HashSet::new));
        Map<Id, Set<PublicationKey>> concerned = new HashMap<>();
        citations.stream()
                .filter(citation -> isConcerned(citation, change)
                        && !marked.contains(citation.publication().entry()))
                .forEach(citation -> concerned
                        .computeIfAbsent(citation.publication().entry(), entry -> new HashSet<>())
                        .add(citation.publication()));
        if (concerned.isEmpty()) {
            return;
        }
        Instant beginning = change.day().atStartOfDay(ITALY).toInstant();
        Map<PublicationKey, Instant> written = publications.written(concerned.keySet());
        concerned.forEach((entry, keys) -> {
            boolean isOlder = keys.stream()
                    .anyMatch(key -> written.getOrDefault(key, Instant.MAX).isBefore(beginning));
            if (isOlder) {
                repository.add(new NormReview(change.id(), entry, clock.instant()));
            }
        });
    }
}
