package it.comunitadipratiche.core.vocabulary;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** That a concept belongs to a scheme, and by which code. */
@Entity
@Table(name = "vocabulary_membership")
class Membership {
    @EmbeddedId
    private Key key;

    private String code;
    private boolean top;

    @SuppressWarnings("NullAway.Init")
    protected Membership() {
        // for JPA
    }

    Membership(long scheme, long concept, String code, boolean top) {
        this.key = new Key(scheme, concept);
        this.code = code;
        this.top = top;
    }

    long scheme() {
        return key.schemeId();
    }

    long concept() {
        return key.conceptId();
    }

    String code() {
        return code;
    }

    boolean top() {
        return top;
    }

    /** Gives it another code or rank; says whether they differ from those it had. */
    boolean place(String newCode, boolean asTop) {
        boolean changes = top != asTop || !code.equals(newCode);
        code = newCode;
        top = asTop;
        return changes;
    }

    @Embeddable
    record Key(
            @Column(name = "scheme_id") long schemeId,
            @Column(name = "concept_id") long conceptId) {}
}
