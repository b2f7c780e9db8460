package it.comunitadipratiche.core.batches;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.content.EntryStatus;
import it.comunitadipratiche.core.content.EntrySummary;
import it.comunitadipratiche.core.content.Worklist;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.identity.AuditTrail;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.Cursor;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Page;
import it.comunitadipratiche.core.kernel.Ref;
import it.comunitadipratiche.core.kernel.Requires;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Changes many entries in the same way.
 *
 * <pre>{@code
 * BatchDetails batch = batches.prepare(new BatchOrder("material", ids, List.of(FieldEdit.add("subjects", theme)), true));
 * batches.lines(batch.id(), Optional.of(BatchOutcome.REFUSED), Optional.empty(), 100);
 * batches.confirm(batch.id());
 * }</pre>
 */
@Guarded
@ApplicationScoped
@Transactional
public class BatchEdits {
    /** How many entries a batch has at most. */
    public static final int MOST = 1000;

    private static final String PERMISSION = "content.editAny";
    private static final int MOST_AT_ONCE = 1000;
    private BatchRepository repository;
    private BatchSteps steps;
    private Entries entries;
    private Worklist worklist;
    private ContentTypes types;
    private Vocabularies vocabularies;
    private Callers callers;
    private AuditTrail audit;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected BatchEdits() {
        // for the CDI proxy
    }

    @Inject
    BatchEdits(
            BatchRepository repository,
            BatchSteps steps,
            Entries entries,
            Worklist worklist,
            ContentTypes types,
            Vocabularies vocabularies,
            Callers callers,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.steps = steps;
        this.entries = entries;
        this.worklist = worklist;
        this.types = types;
        this.vocabularies = vocabularies;
        this.callers = callers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Looks what a change would do, and does nothing yet; what nobody confirms for a day is forgotten.
     *
     * @throws InvalidInputException if there are no entries, too many, or if the edits do not fit the type
     * @throws ForbiddenException if the caller may not publish, and that is wanted
     */
    @Requires(PERMISSION)
    public BatchDetails prepare(BatchOrder order) {
        Caller caller = callers.current();
        demandPublishing(caller, order.publish());
        ContentType type = types.get(order.type());
        List<Id> ids = order.entries().stream().distinct().toList();
        if (ids.isEmpty() || ids.size() > MOST) {
            throw new InvalidInputException("/entries", "batches.entries", MOST);
        }
        Edits edits = Edits.of(type, order.edits(), vocabularies);
        Batch batch = new Batch(type.name(), edits.all(), order.publish(), caller, clock.instant());
        repository.add(batch);
        Map<Id, EntrySummary> known = new LinkedHashMap<>();
        worklist.all(ids).forEach(entry -> known.put(entry.id(), entry));
        int place = 0;
        for (Id id : ids) {
            repository.add(looked(batch, ++place, id, Optional.ofNullable(known.get(id)), edits));
        }
        repository.flush();
        return details(batch);
    }

    private Line looked(Batch batch, int place, Id id, Optional<EntrySummary> known, Edits edits) {
        if (known.filter(entry -> entry.type().equals(batch.type())).isEmpty()) {
            Line none = new Line(batch.id(), place, id, id.toString(), 0, 0);
            none.refuse(List.of(new Gap("", "content.entry.none", id)));
            return none;
        }
        EntryDetails entry = entries.get(id);
        Line line = new Line(
                batch.id(),
                place,
                id,
                known.get().title().best(callers.current().locale()),
                entry.version(),
                entry.revision());
        JsonObject wanted = edits.apply(entry.fields());
        if (wanted.equals(entry.fields())) {
            line.stays();
            return line;
        }
        List<String> shown = batch.publishes() ? shownInFull(entry) : List.of();
        line.publishIn(shown);
        List<Gap> gaps = entries
                .objections(
                        id, wanted, shown.stream().map(Locale::forLanguageTag).toList())
                .stream()
                .distinct()
                .toList();
        if (!gaps.isEmpty()) {
            line.refuse(gaps);
        }
        return line;
    }

    /** The languages in which readers see its newest revision. */
    private static List<String> shownInFull(EntryDetails entry) {
        return entry.locales().entrySet().stream()
                .filter(state -> state.getValue().status() == EntryStatus.PUBLISHED
                        && state.getValue()
                                .publishedRevision()
                                .filter(number -> number == entry.revision())
                                .isPresent())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /**
     * Has a prepared batch carried out in the background.
     *
     * @throws ConflictException if it is not waiting for that
     */
    @Requires(PERMISSION)
    public BatchDetails confirm(Id id) {
        Batch batch = repository.lock(id);
        demandPublishing(callers.current(), batch.publishes());
        if (batch.state() != BatchState.PREPARED) {
            throw new ConflictException("batches.confirmed");
        }
        begin(batch);
        return details(batch);
    }

    /**
     * Takes back what a batch changed, in the background: each entry gets the revision it had before, unless somebody
     * changed it since.
     *
     * @return the batch that does it
     * @throws ConflictException if the batch is not over, changed nothing, or was taken back before
     */
    @Requires(PERMISSION)
    public BatchDetails undo(Id id) {
        Batch done = repository.lock(id);
        demandPublishing(callers.current(), done.publishes());
        if (done.isUndone()
                || !done.state().isOver()
                || repository.counts(id).getOrDefault(BatchOutcome.CHANGED, 0L) == 0) {
            throw new ConflictException("batches.no-undo");
        }
        Batch undoing = done.undoing(callers.current(), clock.instant());
        repository.add(undoing);
        int place = 0;
        for (Line line : repository.linesAfter(id, Optional.of(BatchOutcome.CHANGED), 0, MOST)) {
            repository.add(line.undoing(undoing.id(), ++place));
        }
        begin(undoing);
        repository.flush();
        return details(undoing);
    }

    private void begin(Batch batch) {
        batch.confirm(clock.instant());
        steps.goOn(batch.id());
        audit.record(
                batch.isUndoing() ? "batches.undone" : "batches.begun",
                new Ref("batch-edit", batch.id()),
                JSON.createObjectBuilder().add("type", batch.type()).build());
    }

    /**
     * Stops a batch; what it has changed stays.
     *
     * @throws ConflictException if it is over
     */
    @Requires(PERMISSION)
    public BatchDetails cancel(Id id) {
        Batch batch = repository.lock(id);
        if (batch.state().isOver()) {
            throw new ConflictException("batches.over");
        }
        batch.end(BatchState.CANCELLED, clock.instant());
        return details(batch);
    }

    /** @throws NotFoundException if there is no such batch */
    @Requires(PERMISSION)
    public BatchDetails get(Id id) {
        return details(repository.get(id));
    }

    /** All batches, the newest first. */
    @Requires(PERMISSION)
    public Page<BatchDetails> list(Optional<String> cursor, int limit) {
        int query = PERMISSION.hashCode();
        long before = cursor.map(text -> Cursor.decode(text, query))
                .map(place -> number(place.values().get(0)))
                .orElse(Long.MAX_VALUE);
        int most = bounded(limit);
        List<BatchDetails> found =
                repository.before(before, most + 1).stream().map(this::details).toList();
        return page(found, most, query, details -> String.valueOf(details.id().value()));
    }

    /** What becomes of the entries, in their order. */
    @Requires(PERMISSION)
    public Page<BatchLine> lines(Id id, Optional<BatchOutcome> outcome, Optional<String> cursor, int limit) {
        repository.get(id);
        int query = Objects.hash(id, outcome.map(Enum::name));
        long after = cursor.map(text -> Cursor.decode(text, query))
                .map(place -> number(place.values().get(0)))
                .orElse(0L);
        int most = bounded(limit);
        List<BatchLine> found =
                repository.linesAfter(id, outcome, (int) Math.min(after, Integer.MAX_VALUE), most + 1).stream()
                        .map(Line::details)
                        .toList();
        return page(found, most, query, line -> String.valueOf(line.place()));
    }

    private BatchDetails details(Batch batch) {
        return batch.details(repository.counts(batch.id()));
    }

    private static void demandPublishing(Caller caller, boolean publish) {
        if (publish && !caller.can("content.publish")) {
            throw new ForbiddenException("identity.forbidden", "content.publish");
        }
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new InvalidInputException("cursor", "kernel.cursor");
        }
    }

    private static int bounded(int limit) {
        return Math.max(1, Math.min(limit, MOST_AT_ONCE));
    }

    private static <T> Page<T> page(List<T> found, int limit, int query, Function<T, String> place) {
        if (found.size() <= limit) {
            return new Page<>(found, Optional.empty(), Optional.empty());
        }
        List<T> items = new ArrayList<>(found.subList(0, limit));
        Cursor next = new Cursor(false, query, List.of(place.apply(items.get(limit - 1))));
        return new Page<>(items, Optional.of(next), Optional.empty());
    }
}
