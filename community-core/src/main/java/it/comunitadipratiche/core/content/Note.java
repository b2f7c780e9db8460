package it.comunitadipratiche.core.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A step of a review, with what was said; it never changes. */
@Entity
@Table(name = "review_note")
class Note {
    @Id
    private long id;

    @Column(name = "entry_id")
    private long entryId;

    private String locale;

    @Enumerated(EnumType.STRING)
    private ReviewNote.Step step;

    private int revision;

    @Column(name = "author_id")
    private @Nullable Long authorId;

    @Column(name = "comment_text")
    private String comment;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Note() {
        // for JPA
    }

    Note(Entry entry, String locale, ReviewNote.Step step, @Nullable Long author, String comment, Instant now) {
        this.id = it.comunitadipratiche.core.kernel.Id.next().value();
        this.entryId = entry.id();
        this.locale = locale;
        this.step = step;
        this.revision = entry.revision();
        this.authorId = author;
        this.comment = comment;
        this.createdAt = now;
    }

    ReviewNote details() {
        return new ReviewNote(
                new it.comunitadipratiche.core.kernel.Id(id),
                Locale.forLanguageTag(locale),
                step,
                revision,
                Optional.ofNullable(authorId).map(it.comunitadipratiche.core.kernel.Id::new),
                comment,
                createdAt);
    }
}
