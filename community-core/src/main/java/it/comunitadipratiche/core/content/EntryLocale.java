package it.comunitadipratiche.core.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an entry stands in one locale, and its slug there. */
@Entity
@Table(name = "entry_locale")
@IdClass(EntryLocale.Key.class)
class EntryLocale {
    @Id
    @ManyToOne(optional = false)
    @JoinColumn(name = "entry_id")
    private Entry entry;

    @Id
    private String locale;

    @Enumerated(EnumType.STRING)
    private EntryStatus status = EntryStatus.DRAFT;

    private @Nullable String slug;

    @Column(name = "published_revision")
    private @Nullable Integer publishedRevision;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "scheduled_revision")
    private @Nullable Integer scheduledRevision;

    @Column(name = "scheduled_at")
    private @Nullable Instant scheduledAt;

    @SuppressWarnings("NullAway.Init")
    protected EntryLocale() {
        // for JPA
    }

    EntryLocale(Entry entry, String locale) {
        this.entry = entry;
        this.locale = locale;
    }

    void call(String newSlug) {
        slug = newSlug;
    }

    void submit() {
        status = EntryStatus.IN_REVIEW;
    }

    /** Back to its author; what readers see stays. */
    void sendBack() {
        status = publishedRevision == null ? EntryStatus.DRAFT : EntryStatus.PUBLISHED;
    }

    void schedule(int number, Instant moment) {
        status = EntryStatus.SCHEDULED;
        scheduledRevision = number;
        scheduledAt = moment;
    }

    void unschedule() {
        scheduledRevision = null;
        scheduledAt = null;
        if (status == EntryStatus.SCHEDULED) {
            sendBack();
        }
    }

    /** Readers see this revision from now on; the date of the first publication stays. */
    void publish(int number, Instant moment) {
        unschedule();
        status = EntryStatus.PUBLISHED;
        publishedRevision = number;
        if (publishedAt == null) {
            publishedAt = moment;
        }
    }

    void archive() {
        unschedule();
        status = EntryStatus.ARCHIVED;
        publishedRevision = null;
    }

    String tag() {
        return locale;
    }

    EntryStatus status() {
        return status;
    }

    Optional<String> slug() {
        return Optional.ofNullable(slug);
    }

    Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    Optional<Integer> publishedRevision() {
        return Optional.ofNullable(publishedRevision);
    }

    LocaleState state() {
        return new LocaleState(
                status,
                Optional.ofNullable(publishedRevision),
                Optional.ofNullable(publishedAt),
                Optional.ofNullable(scheduledRevision),
                Optional.ofNullable(scheduledAt));
    }

    /** An entry and a language. */
    static class Key implements Serializable {
        private long entry;
        private String locale = "";

        protected Key() {
            // for JPA
        }

        Key(long entry, String locale) {
            this.entry = entry;
            this.locale = locale;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.entry == entry && key.locale.equals(locale);
        }

        @Override
        public int hashCode() {
            return Objects.hash(entry, locale);
        }
    }
}
