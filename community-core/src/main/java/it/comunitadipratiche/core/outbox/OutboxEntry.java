package it.comunitadipratiche.core.outbox;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message that waits to be delivered.
 *
 * <p>It is <em>due</em> at a time. Whoever delivers it first moves that time into the future, its <em>lease</em>: while
 * the lease lasts nobody else takes it, and if the process dies meanwhile it falls due again by itself. A delivered
 * message is deleted; one that failed for the last time is <em>dead</em> and never due.
 */
@Entity
@Table(name = "outbox_message")
class OutboxEntry {
    static final Instant NEVER = Instant.ofEpochMilli(Long.MAX_VALUE);
    private static final int MAX_ERROR = 2000;

    @jakarta.persistence.Id
    private long id;

    private String topic;

    @Column(name = "message_key")
    private String key;

    @Lob
    private String payload;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "due_at")
    private Instant due;

    private int attempts;

    @Column(name = "last_error")
    private @Nullable String lastError;

    @Column(name = "dead_at")
    private @Nullable Instant deadAt;

    @SuppressWarnings("NullAway.Init")
    protected OutboxEntry() {
        // for JPA
    }

    OutboxEntry(String topic, String key, JsonObject payload, Instant now, Instant due) {
        this.id = Id.next().value();
        this.topic = topic;
        this.key = key;
        this.payload = payload.toString();
        this.createdAt = now;
        this.due = due;
    }

    long id() {
        return id;
    }

    Instant due() {
        return due;
    }

    String topic() {
        return topic;
    }

    int attempts() {
        return attempts;
    }

    /** The message as its handler sees it; {@code attempts} are those before the one that begins. */
    OutboxMessage message() {
        return new OutboxMessage(new Id(id), topic, key, json(), createdAt, attempts);
    }

    DeadLetter deadLetter() {
        return new DeadLetter(
                new Id(id),
                topic,
                key,
                json(),
                createdAt,
                Optional.ofNullable(deadAt).orElse(createdAt),
                attempts,
                Optional.ofNullable(lastError).orElse(""));
    }

    boolean isDead() {
        return deadAt != null;
    }

    /** Tries again later. */
    void postpone(Instant until, String error) {
        due = until;
        lastError = shortened(error);
    }

    /** Gives up, until somebody looks. */
    void die(Instant now, String error) {
        due = NEVER;
        deadAt = now;
        lastError = shortened(error);
    }

    /** Begins anew, as if it had just been written. */
    void revive(Instant now) {
        due = now;
        deadAt = null;
        attempts = 0;
    }

    private JsonObject json() {
        try (JsonReader reader = JSON.createReader(new StringReader(payload))) {
            return reader.readObject();
        }
    }

    private static String shortened(String error) {
        return error.length() <= MAX_ERROR ? error : error.substring(0, MAX_ERROR);
    }
}
