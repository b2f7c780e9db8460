package it.comunitadipratiche.core.batches;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryChange;
import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.content.EntryStatus;
import it.comunitadipratiche.core.content.PublishOrder;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.StaleVersionException;
import it.comunitadipratiche.core.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The transactions of a batch that is carried out: one for each line, so that what is done stays done. */
@ApplicationScoped
class BatchSteps {
    static final String TOPIC = "batches.edit";

    private BatchRepository repository;
    private Entries entries;
    private Publishing publishing;
    private ContentTypes types;
    private Outbox outbox;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected BatchSteps() {
        // for the CDI proxy
    }

    @Inject
    BatchSteps(
            BatchRepository repository,
            Entries entries,
            Publishing publishing,
            ContentTypes types,
            Outbox outbox,
            Clock clock) {
        this.repository = repository;
        this.entries = entries;
        this.publishing = publishing;
        this.types = types;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Has a batch carried out from where it is, in the caller's transaction. */
    void goOn(Id batch) {
        outbox.add(TOPIC, batch.toString(), JsonValue.EMPTY_JSON_OBJECT);
    }

    /** Some of the work of a batch: on whose behalf, and the places of lines. */
    record Some(Caller caller, List<Integer> places) {}

    /** The next lines that wait; nothing if the batch is not running. */
    @Transactional
    Optional<Some> next(Id id, int limit) {
        Batch batch = repository.get(id);
        if (batch.state() != BatchState.RUNNING) {
            return Optional.empty();
        }
        List<Integer> places = repository.linesAfter(id, Optional.of(BatchOutcome.WAITING), 0, limit).stream()
                .map(Line::place)
                .toList();
        return Optional.of(new Some(batch.onBehalf(), places));
    }

    /**
     * Does what a line says, and says what became of it; nothing if that was done before.
     *
     * @throws StaleVersionException if somebody changed the entry since it was looked at
     */
    @Transactional
    void carryOut(Id id, int place) {
        Line line = repository.line(id, place);
        if (!line.isWaiting()) {
            return;
        }
        Batch batch = repository.get(id);
        EntryDetails before = entries.get(line.entry());
        List<String> shown = line.published();
        EntryDetails after = batch.isUndoing() ? restored(line, before) : edited(batch, line, before);
        List<String> languages = before.locales().entrySet().stream()
                .filter(state -> shown.contains(state.getKey())
                        && state.getValue().status() == EntryStatus.PUBLISHED
                        && state.getValue()
                                .publishedRevision()
                                .filter(number -> number == before.revision())
                                .isPresent())
                .map(java.util.Map.Entry::getKey)
                .sorted()
                .toList();
        languages.forEach(
                language -> publishing.publish(line.entry(), Locale.forLanguageTag(language), PublishOrder.now()));
        line.changed(after, languages);
    }

    private EntryDetails edited(Batch batch, Line line, EntryDetails before) {
        Edits edits = Edits.known(types.get(batch.type()), batch.edits());
        return entries.save(line.entry(), EntryChange.of(edits.apply(before.fields())), line.version());
    }

    private EntryDetails restored(Line line, EntryDetails before) {
        if (before.revision() != line.revision()) {
            throw new StaleVersionException("batches.changed-since", line.revision(), before.revision());
        }
        return entries.restore(line.entry(), line.afterwards(), before.version());
    }

    @Transactional
    void refuse(Id id, int place, List<Gap> why) {
        repository.line(id, place).refuse(why);
    }

    /** Has the rest carried out, or ends the batch. */
    @Transactional
    void close(Id id) {
        Batch batch = repository.lock(id);
        if (batch.state() != BatchState.RUNNING) {
            return;
        }
        if (repository.linesAfter(id, Optional.of(BatchOutcome.WAITING), 0, 1).isEmpty()) {
            batch.end(BatchState.DONE, clock.instant());
        } else {
            goOn(id);
        }
    }
}
