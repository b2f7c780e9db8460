package it.comunitadipratiche.core.norms;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.legal.Passage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That a norm, or a passage of it, has changed, as staff say: one for each passage. */
@Entity
@Table(name = "norm_change")
class NormChange {
    @jakarta.persistence.Id
    private long id;

    @Column(name = "norm_key")
    private String norm;

    private String passage;

    @Column(name = "changed_on")
    private String day;

    private String act;

    private String note;

    @Column(name = "whole_too")
    private boolean wholeToo;

    @Column(name = "flagged_at")
    private Instant flaggedAt;

    @Column(name = "flagged_by")
    private @Nullable Long flaggedBy;

    @SuppressWarnings("NullAway.Init")
    protected NormChange() {
        // for JPA
    }

    NormChange(String norm, Passage passage, NewChange change, Optional<Id> by, Instant now) {
        this.id = Id.next().value();
        this.norm = norm;
        this.passage = passage.code();
        this.day = change.day().toString();
        this.act = change.act();
        this.note = change.note();
        this.wholeToo = change.wholeToo();
        this.flaggedAt = now;
        this.flaggedBy = by.map(Id::value).orElse(null);
    }

    /** Says it in other words, or says another change; says whether it is another. */
    boolean say(NewChange change, Optional<Id> by, Instant now) {
        boolean isOther =
                !day.equals(change.day().toString()) || !act.equals(change.act()) || wholeToo != change.wholeToo();
        day = change.day().toString();
        act = change.act();
        note = change.note();
        wholeToo = change.wholeToo();
        if (isOther) {
            flaggedAt = now;
            flaggedBy = by.map(Id::value).orElse(null);
        }
        return isOther;
    }

    Id id() {
        return new Id(id);
    }

    String norm() {
        return norm;
    }

    Passage passage() {
        return Passage.ofCode(passage).orElse(Passage.WHOLE);
    }

    LocalDate day() {
        return LocalDate.parse(day);
    }

    String act() {
        return act;
    }

    String note() {
        return note;
    }

    boolean isWholeToo() {
        return wholeToo;
    }

    Instant flaggedAt() {
        return flaggedAt;
    }

    Optional<Id> flaggedBy() {
        return Optional.ofNullable(flaggedBy).map(Id::new);
    }

    /** Which citations it concerns. */
    PassageScope concerned() {
        return PassageScope.concernedBy(passage(), wholeToo);
    }
}
