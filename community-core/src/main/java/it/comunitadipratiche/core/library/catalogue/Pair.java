package it.comunitadipratiche.core.library.catalogue;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Two materials that look like the same, the one that was there first in the first place; and what was decided of them. */
@Entity(name = "MaterialPair")
@Table(name = "material_pair")
class Pair {
    @jakarta.persistence.Id
    private long id;

    @Version
    private long version;

    @Column(name = "one_id")
    private long oneId;

    @Column(name = "other_id")
    private long otherId;

    @Enumerated(EnumType.STRING)
    private Sign sign;

    private int weight;

    /** Who said that they are not the same, and when. */
    @Column(name = "decided_by")
    private @Nullable Long decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected Pair() {
        // for JPA
    }

    Pair(long one, long other, Sign sign, int weight) {
        this.id = Id.next().value();
        this.oneId = Math.min(one, other);
        this.otherId = Math.max(one, other);
        this.sign = sign;
        this.weight = weight;
    }

    /** What tells it now. */
    void tell(Sign now, int sure) {
        sign = now;
        weight = sure;
    }

    void tellApart(@Nullable Long who, Instant now) {
        decidedBy = who;
        decidedAt = now;
    }

    void reopen() {
        decidedBy = null;
        decidedAt = null;
    }

    long id() {
        return id;
    }

    long one() {
        return oneId;
    }

    long other() {
        return otherId;
    }

    Sign sign() {
        return sign;
    }

    int weight() {
        return weight;
    }

    /** Whether somebody said that they are not the same. */
    boolean isDifferent() {
        return decidedAt != null;
    }

    /** When it was said that they are not the same. */
    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    Long decidedBy() {
        return decidedBy;
    }
}
