package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.content.types.TypedContent;
import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One whole state of an entry's content, in all locales; it never changes. */
@Entity
@Table(name = "revision")
class Revision {
    @EmbeddedId
    private Key key;

    private byte[] fields;

    @Column(name = "author_id")
    private @Nullable Long authorId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "restored_from")
    private @Nullable Integer restoredFrom;

    @SuppressWarnings("NullAway.Init")
    protected Revision() {
        // for JPA
    }

    Revision(
            long entry,
            int number,
            JsonObject fields,
            @Nullable Long author,
            Instant now,
            @Nullable Integer restoredFrom) {
        this.key = new Key(entry, number);
        this.fields = TypedContent.bytes(fields);
        this.authorId = author;
        this.createdAt = now;
        this.restoredFrom = restoredFrom;
    }

    int number() {
        return key.number();
    }

    long entry() {
        return key.entryId();
    }

    JsonObject fields() {
        return TypedContent.parse(fields);
    }

    RevisionDetails details() {
        return new RevisionDetails(
                number(),
                fields(),
                Optional.ofNullable(authorId).map(it.comunitadipratiche.core.kernel.Id::new),
                createdAt,
                Optional.ofNullable(restoredFrom));
    }

    /** An entry and a number. */
    @Embeddable
    public record Key(@Column(name = "entry_id") long entryId, int number) {}
}
