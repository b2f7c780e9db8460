package it.comunitadipratiche.core.norms;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entry that cites what has changed, marked for somebody to look at it. */
@Entity
@Table(name = "norm_review")
class NormReview {
    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private ReviewState state;

    @Column(name = "marked_at")
    private Instant markedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable Long decidedBy;

    @SuppressWarnings("NullAway.Init")
    protected NormReview() {
        // for JPA
    }

    NormReview(Id change, Id entry, Instant now) {
        this.key = new Key(change.value(), entry.value());
        this.state = ReviewState.MARKED;
        this.markedAt = now;
    }

    void decide(ReviewState decision, Optional<Id> by, Instant now) {
        state = decision;
        decidedAt = now;
        decidedBy = by.map(Id::value).orElse(null);
    }

    /** Whoever opened it for correction has done so. */
    void correct() {
        state = ReviewState.CORRECTED;
    }

    long change() {
        return key.change();
    }

    Id entry() {
        return new Id(key.entry());
    }

    ReviewState state() {
        return state;
    }

    Instant markedAt() {
        return markedAt;
    }

    Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    Optional<Id> decidedBy() {
        return Optional.ofNullable(decidedBy).map(Id::new);
    }

    /** A change and an entry. */
    @Embeddable
    public record Key(
            @Column(name = "change_id") long change,
            @Column(name = "entry_id") long entry) {}
}
