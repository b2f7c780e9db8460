package it.comunitadipratiche.core.norms;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.identity.AuditTrail;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.identity.PageRequest;
import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Page;
import it.comunitadipratiche.core.kernel.Ref;
import it.comunitadipratiche.core.kernel.Requires;
import it.comunitadipratiche.core.legal.Passage;
import it.comunitadipratiche.core.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What staff say of norms that have changed. Each entry that cites what changed, and was written before the day of the
 * change, is marked until somebody has said that it is still right or has corrected it.
 */
@Guarded
@ApplicationScoped
@Transactional
public class NormChanges {
    /** Who may say that a norm has changed, and go through what cites it. */
    public static final String REVIEW = "norms.review";

    private static final String TYPE = "norm-change";
    private NormRepository repository;
    private NormFinder finder;
    private CitingList list;
    private Outbox outbox;
    private AuditTrail audit;
    private Callers callers;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected NormChanges() {
        // for the CDI proxy
    }

    @Inject
    NormChanges(
            NormRepository repository,
            NormFinder finder,
            CitingList list,
            Outbox outbox,
            AuditTrail audit,
            Callers callers,
            Clock clock) {
        this.repository = repository;
        this.finder = finder;
        this.list = list;
        this.outbox = outbox;
        this.audit = audit;
        this.callers = callers;
        this.clock = clock;
    }

    /** What has changed of a norm, the latest change first. */
    @Anyone
    public List<ChangeDetails> of(String key) {
        return repository.changesOf(List.of(key)).stream().map(this::details).toList();
    }

    /**
     * Says that a norm has changed; said of the same passage again it takes the place of what was said before, and if it
     * is another change all is to be looked at anew. What cites it is marked after commit.
     *
     * @param text a key, an identifier or a citation, which may name a passage
     * @param passage which has changed; that of the citation if absent
     * @throws NotFoundException if it names no norm
     */
    @Requires(REVIEW)
    public FlaggedChange flag(String text, Optional<Passage> passage, NewChange change) {
        repository.hold();
        NormFinder.Found found =
                finder.find(text, Audience.STAFF).orElseThrow(() -> new NotFoundException("norms.unknown", text));
        String norm = found.norm().key();
        if (repository.find(norm).isEmpty()) {
            repository.add(new Norm(found.source().orElseThrow()));
        }
        Passage changed = passage.orElse(found.passage());
        Optional<NormChange> before = repository.change(norm, changed.code());
        Optional<Id> by = callers.current().account();
        boolean isNew = true;
        NormChange flagged;
        if (before.isPresent()) {
            flagged = before.get();
            isNew = flagged.say(change, by, clock.instant());
            if (isNew) {
                repository.removeReviews(flagged.id().value());
            }
        } else {
            flagged = new NormChange(norm, changed, change, by, clock.instant());
            repository.add(flagged);
        }
        if (isNew) {
            outbox.add(ChangeMarking.TOPIC, flagged.id().toString(), JsonValue.EMPTY_JSON_OBJECT);
        }
        record("norm.flagged", flagged, Optional.empty());
        return flagged(flagged, Map.of());
    }

    /**
     * Takes back that a norm has changed; nothing is marked for it any more.
     *
     * @throws NotFoundException if nobody said so
     */
    @Requires(REVIEW)
    public void takeBack(Id id) {
        NormChange change = change(id);
        record("norm.cleared", change, Optional.empty());
        repository.removeReviews(id.value());
        repository.remove(change);
    }

    /**
     * The change that was said of a passage of a norm.
     *
     * @throws NotFoundException if there is none
     */
    @Requires(REVIEW)
    public FlaggedChange get(String key, Passage passage) {
        return get(repository
                .change(key, passage.code())
                .orElseThrow(() -> new NotFoundException("norms.change.none", key))
                .id());
    }

    /** @throws NotFoundException if there is none */
    @Requires(REVIEW)
    public FlaggedChange get(Id id) {
        NormChange change = change(id);
        return flagged(change, repository.counts(List.of(id.value())).getOrDefault(id.value(), Map.of()));
    }

    /** All changes, the last flagged first. */
    @Requires(REVIEW)
    public Page<FlaggedChange> all(PageRequest page) {
        Keyset keyset = Keyset.of(page, "changes");
        Page<NormChange> found = keyset.page(
                repository.changes(keyset.number(), keyset.backwards(), keyset.read()),
                change -> List.of(Long.toString(change.id().value())));
        Map<Long, Map<ReviewState, Long>> counts = repository.counts(
                found.items().stream().map(change -> change.id().value()).toList());
        return found.map(
                change -> flagged(change, counts.getOrDefault(change.id().value(), Map.of())));
    }

    /** How many entries nobody has looked at yet. */
    @Requires(REVIEW)
    public long waiting() {
        return repository.count(ReviewState.MARKED);
    }

    /**
     * The entries that cite what has changed, the newest first.
     *
     * @param states those wanted
     * @throws NotFoundException if there is no such change
     */
    @Requires(REVIEW)
    public Page<Review> reviews(Id id, Set<ReviewState> states, Locale wanted, PageRequest page) {
        NormChange change = change(id);
        Keyset keyset =
                Keyset.of(page, "reviews " + id + states.stream().sorted().toList());
        Page<NormReview> found = keyset.page(
                repository.reviews(id.value(), states, keyset.number(), keyset.backwards(), keyset.read()),
                review -> List.of(Long.toString(review.entry().value())));
        Map<Id, Citing> citing = list.of(
                repository.places(
                        change.norm(),
                        change.concerned(),
                        callers.current().audience().visible(),
                        found.items().stream()
                                .map(review -> review.entry().value())
                                .toList()),
                wanted);
        return found.map(review -> new Review(
                review.entry(),
                review.state(),
                review.markedAt(),
                review.decidedAt(),
                review.decidedBy(),
                Optional.ofNullable(citing.get(review.entry()))));
    }

    /**
     * Says what becomes of an entry: that it is still right, or that somebody corrects it. Saying it again changes nothing.
     *
     * @param decision {@link ReviewState#STILL_RIGHT} or {@link ReviewState#OPENED}; {@link ReviewState#MARKED} takes
     *     back what was said
     * @throws NotFoundException if it was not marked
     * @throws ConflictException if it was corrected already
     */
    @Requires(REVIEW)
    public void decide(Id id, Id entry, ReviewState decision) {
        NormReview review = repository
                .review(new NormReview.Key(id.value(), entry.value()))
                .orElseThrow(() -> new NotFoundException("norms.review.none", entry));
        if (review.state() == decision) {
            return;
        }
        if (review.state() == ReviewState.CORRECTED || decision == ReviewState.CORRECTED) {
            throw new ConflictException("norms.review.corrected");
        }
        review.decide(decision, callers.current().account(), clock.instant());
        record("norm.reviewed", change(id), Optional.of(Map.entry(entry, decision)));
    }

    private NormChange change(Id id) {
        return repository.change(id).orElseThrow(() -> new NotFoundException("norms.change.none", id));
    }

    private void record(String action, NormChange change, Optional<Map.Entry<Id, ReviewState>> decision) {
        JsonObjectBuilder details = JSON.createObjectBuilder()
                .add("norm", change.norm())
                .add("passage", change.passage().code())
                .add("day", change.day().toString());
        decision.ifPresent(one -> details.add("entry", one.getKey().toString())
                .add("state", one.getValue().name()));
        audit.record(action, new Ref(TYPE, change.id()), details.build());
    }

    private FlaggedChange flagged(NormChange change, Map<ReviewState, Long> counts) {
        return new FlaggedChange(details(change), change.isWholeToo(), change.flaggedAt(), change.flaggedBy(), counts);
    }

    private ChangeDetails details(NormChange change) {
        Audience reader = callers.current().audience();
        return new ChangeDetails(
                change.id(),
                finder.find(change.norm(), reader).orElseThrow().norm(),
                change.passage(),
                change.day(),
                change.act(),
                finder.find(change.act(), reader).map(found -> new NormPassage(found.norm(), found.passage())),
                change.note());
    }
}
