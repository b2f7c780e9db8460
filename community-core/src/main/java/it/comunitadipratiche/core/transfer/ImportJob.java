package it.comunitadipratiche.core.transfer;

import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.kernel.MessageJson;
import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An import from its upload to its end.
 *
 * <p>While it runs, one node is its <em>runner</em> and renews a lease; a node that finds the lease over takes the
 * import on from its checkpoint. Only the runner may add to it.
 */
@Entity
@Table(name = "transfer_import")
class ImportJob {
    private static final int MOST_ATTEMPTS = 5;

    @jakarta.persistence.Id
    private long id;

    @Version
    private long version;

    private String kind;
    private String name;

    @Lob
    private String options;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Column(name = "started_by")
    private @Nullable Long startedBy;

    private String language;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    private long bytes;

    @Column(name = "bytes_done")
    private long bytesDone;

    private long created;
    private long updated;
    private long unchanged;
    private long kept;
    private long skipped;
    private long refused;

    @Column(name = "last_place")
    private long lastPlace;

    @Lob
    private String checkpoint;

    @Lob
    private String problem;

    private @Nullable String runner;

    @Column(name = "lease_until")
    private @Nullable Instant leaseUntil;

    private int attempts;

    @Column(name = "cancel_wanted")
    private boolean cancelWanted;

    @SuppressWarnings("NullAway.Init")
    protected ImportJob() {
        // for JPA
    }

    ImportJob(Id id, String kind, String name, JsonObject options, long bytes, Caller starter, Instant now) {
        this.id = id.value();
        this.kind = kind;
        this.name = name;
        this.options = options.toString();
        this.state = ImportState.QUEUED;
        this.startedBy = starter.account().map(Id::value).orElse(null);
        this.language = starter.locale().toLanguageTag();
        this.createdAt = now;
        this.bytes = bytes;
        this.checkpoint = "{}";
        this.problem = "{}";
    }

    Id id() {
        return new Id(id);
    }

    String kind() {
        return kind;
    }

    JsonObject checkpoint() {
        return MessageJson.object(checkpoint);
    }

    String language() {
        return language;
    }

    boolean isCancelWanted() {
        return cancelWanted;
    }

    ImportState state() {
        return state;
    }

    long lastPlace() {
        return lastPlace;
    }

    /** Whether a node may take it: it is not over and nobody holds it. */
    boolean isFree(Instant now) {
        return !state.isOver() && (leaseUntil == null || leaseUntil.isBefore(now));
    }

    /** Whether it was taken up and dropped so often, without any progress, that it is of no use to go on. */
    boolean isHopeless() {
        return attempts >= MOST_ATTEMPTS;
    }

    void take(String node, Instant now, Duration lease) {
        runner = node;
        leaseUntil = now.plus(lease);
        state = ImportState.RUNNING;
        startedAt = startedAt == null ? now : startedAt;
        attempts++;
    }

    boolean isRunBy(String node) {
        return state == ImportState.RUNNING && node.equals(runner);
    }

    /** Gives it back, to be taken again from its checkpoint after a pause. */
    void release(Instant from) {
        runner = null;
        leaseUntil = from;
    }

    /** Gives it back because this node stops, which is nobody's failure. */
    void handBack() {
        runner = null;
        leaseUntil = null;
        attempts = 0;
    }

    void advance(JsonObject next, long done) {
        checkpoint = next.toString();
        bytesDone = Math.max(bytesDone, Math.min(done, bytes));
        attempts = 0;
    }

    void count(long place, ImportOutcome outcome, int by) {
        count(counts().plus(outcome, by));
        lastPlace = Math.max(lastPlace, place);
    }

    void count(ImportCounts counts) {
        created = counts.created();
        updated = counts.updated();
        unchanged = counts.unchanged();
        kept = counts.kept();
        skipped = counts.skipped();
        refused = counts.refused();
    }

    void end(ImportState end, @Nullable Message reason, Instant now) {
        state = end;
        problem = reason == null ? "{}" : MessageJson.write(reason).toString();
        finishedAt = now;
        runner = null;
        leaseUntil = null;
        if (end == ImportState.DONE) {
            bytesDone = bytes;
        }
    }

    private ImportCounts counts() {
        return new ImportCounts(created, updated, unchanged, kept, skipped, refused);
    }

    ImportDetails details() {
        return new ImportDetails(
                id(),
                kind,
                name,
                MessageJson.object(options),
                state,
                bytes,
                bytesDone,
                counts(),
                Optional.ofNullable(startedBy).map(Id::new),
                createdAt,
                Optional.ofNullable(startedAt),
                Optional.ofNullable(finishedAt),
                Optional.of(MessageJson.object(problem))
                        .filter(json -> !json.isEmpty())
                        .map(MessageJson::read));
    }
}
