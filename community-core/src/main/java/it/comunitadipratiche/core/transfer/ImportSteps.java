package it.comunitadipratiche.core.transfer;

import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.kernel.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The transactions in the life of an import; each is short but for a step. */
@ApplicationScoped
class ImportSteps {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int LOOKED_AT = 50;

    private final String node = UUID.randomUUID().toString();
    private ImportRepository repository;
    private Callers callers;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected ImportSteps() {
        // for the CDI proxy
    }

    @Inject
    ImportSteps(ImportRepository repository, Callers callers, Clock clock) {
        this.repository = repository;
        this.callers = callers;
        this.clock = clock;
    }

    @Transactional
    ImportDetails add(Id id, String kind, String name, JsonObject options, long bytes) {
        Caller caller = callers.current();
        ImportJob job = new ImportJob(id, kind, name, options, bytes, caller, clock.instant());
        repository.add(job);
        return job.details();
    }

    @Transactional
    ImportDetails get(Id id) {
        return find(id).details();
    }

    @Transactional
    List<ImportDetails> before(long id, int limit) {
        return repository.before(id, limit).stream().map(ImportJob::details).toList();
    }

    @Transactional
    List<ImportLine> linesAfter(Id id, Optional<ImportOutcome> outcome, long place, int limit) {
        return repository.linesAfter(id, outcome, place, limit).stream()
                .map(ReportLine::line)
                .toList();
    }

    /** Imports that nobody works on, the oldest first. */
    @Transactional
    List<Id> waiting() {
        Instant now = clock.instant();
        return repository.open(LOOKED_AT).stream()
                .filter(job -> job.isFree(now))
                .map(ImportJob::id)
                .toList();
    }

    /** What a runner needs to know of an import it took. */
    record Taken(ImportDetails details, JsonObject checkpoint, String language) {}

    /** Makes this node the runner of an import; nothing if another one is, or if there is no use in going on. */
    @Transactional
    Optional<Taken> take(Id id) {
        ImportJob job = find(id);
        if (!job.isFree(clock.instant())) {
            return Optional.empty();
        }
        if (job.isCancelWanted()) {
            job.end(ImportState.CANCELLED, null, clock.instant());
            return Optional.empty();
        }
        if (job.isHopeless()) {
            job.end(ImportState.FAILED, new Message("transfer.import.failed"), clock.instant());
            return Optional.empty();
        }
        job.take(node, clock.instant(), LEASE);
        repository.flush();
        return Optional.of(new Taken(job.details(), job.checkpoint(), job.language()));
    }

    @Transactional
    void renew(Id id) {
        repository.renew(id, node, clock.instant().plus(LEASE));
    }

    /**
     * Does a step of an import in one transaction with its lines and its checkpoint.
     *
     * @throws ImportCancelledException if somebody wants it to stop
     * @throws ConflictException if another node has taken it on
     */
    @Transactional
    void step(Id id, JsonObject checkpoint, long bytesDone, Supplier<List<ImportLine>> work) {
        if (mine(id).isCancelWanted()) {
            throw new ImportCancelledException();
        }
        List<ImportLine> lines = work.get();
        ImportJob job = mine(id);
        for (ImportLine line : lines) {
            report(job, line);
        }
        job.advance(checkpoint, bytesDone);
    }

    /** Does the whole work of an import in one transaction. */
    @Transactional
    void whole(Id id, Supplier<ImportRun.ImportResult> work) {
        if (mine(id).isCancelWanted()) {
            throw new ImportCancelledException();
        }
        ImportRun.ImportResult result = work.get();
        ImportJob job = mine(id);
        job.count(result.counts());
        result.lines().forEach(line -> repository.addLine(new ReportLine(id, line)));
    }

    private void report(ImportJob job, ImportLine line) {
        Optional<ReportLine> before =
                line.position() > job.lastPlace() ? Optional.empty() : repository.line(job.id(), line.position());
        if (before.isPresent()) {
            job.count(line.position(), before.get().outcome(), -1);
            before.get().say(line);
        } else {
            repository.addLine(new ReportLine(job.id(), line));
        }
        job.count(line.position(), line.outcome(), 1);
    }

    @Transactional
    void end(Id id, ImportState state, @Nullable Message reason) {
        mine(id).end(state, reason, clock.instant());
    }

    /** Lets another try begin after a pause. */
    @Transactional
    void release(Id id, Duration pause) {
        mine(id).release(clock.instant().plus(pause));
    }

    @Transactional
    void handBack(Id id) {
        mine(id).handBack();
    }

    /** Asks an import to stop; one that waits is over at once. */
    @Transactional
    ImportDetails cancel(Id id) {
        ImportJob job = find(id);
        if (job.state().isOver()) {
            throw new ConflictException("transfer.import.over");
        }
        if (job.isFree(clock.instant())) {
            job.end(ImportState.CANCELLED, null, clock.instant());
        } else {
            repository.wantCancel(id);
        }
        return job.details();
    }

    private ImportJob find(Id id) {
        return repository.find(id).orElseThrow(() -> new NotFoundException("transfer.import.unknown", id));
    }

    private ImportJob mine(Id id) {
        ImportJob job = find(id);
        if (!job.isRunBy(node)) {
            throw new ConflictException("transfer.import.taken");
        }
        return job;
    }
}
