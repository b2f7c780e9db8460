package it.comunitadipratiche.core.batches;

import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.kernel.Id;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A change to many entries: prepared, then carried out, then perhaps taken back by another. */
@Entity
@Table(name = "batch_edit")
class Batch {
    @jakarta.persistence.Id
    private long id;

    @Version
    private long version;

    private String type;

    @Lob
    private String edits;

    private boolean publish;

    @Enumerated(EnumType.STRING)
    private BatchState state;

    private @Nullable Long undoes;

    @Column(name = "undone_by")
    private @Nullable Long undoneBy;

    @Column(name = "started_by")
    private @Nullable Long startedBy;

    private String language;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    protected Batch() {
        // for JPA
    }

    Batch(String type, List<FieldEdit> edits, boolean publish, Caller caller, Instant now) {
        this.id = Id.next().value();
        this.type = type;
        this.edits = EditJson.write(edits).toString();
        this.publish = publish;
        this.state = BatchState.PREPARED;
        this.startedBy = caller.account().map(Id::value).orElse(null);
        this.language = caller.locale().toLanguageTag();
        this.createdAt = now;
    }

    /** One that takes this one back, which can be done once. */
    Batch undoing(Caller caller, Instant now) {
        Batch undoing = new Batch(type, List.of(), publish, caller, now);
        undoing.undoes = id;
        undoneBy = undoing.id;
        return undoing;
    }

    void confirm(Instant now) {
        state = BatchState.RUNNING;
        confirmedAt = now;
    }

    void end(BatchState end, Instant now) {
        state = end;
        finishedAt = now;
    }

    Id id() {
        return new Id(id);
    }

    String type() {
        return type;
    }

    BatchState state() {
        return state;
    }

    boolean isUndoing() {
        return undoes != null;
    }

    boolean isUndone() {
        return undoneBy != null;
    }

    boolean publishes() {
        return publish;
    }

    List<FieldEdit> edits() {
        return EditJson.read(edits);
    }

    /** Whoever began it, who was allowed to; what a batch may do does not depend on what they may do later. */
    Caller onBehalf() {
        Caller system = Caller.system();
        return new Caller(
                Optional.ofNullable(startedBy).map(Id::new),
                system.roles(),
                system.permissions(),
                Locale.forLanguageTag(language));
    }

    BatchDetails details(Map<BatchOutcome, Long> counts) {
        return new BatchDetails(
                id(),
                type,
                state,
                edits(),
                publish,
                Optional.ofNullable(undoes).map(Id::new),
                Optional.ofNullable(undoneBy).map(Id::new),
                Optional.ofNullable(startedBy).map(Id::new),
                createdAt,
                Optional.ofNullable(finishedAt),
                counts);
    }
}
