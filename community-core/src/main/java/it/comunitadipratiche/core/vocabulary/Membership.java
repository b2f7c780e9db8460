package it.comunitadipratiche.core.vocabulary;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** That a concept belongs to a scheme, and by which code. */
@Entity
@Table(name = "vocabulary_membership")
class Membership {
    @jakarta.persistence.Id
    private long id;

    @Column(name = "scheme_id")
    private long scheme;

    @Column(name = "concept_id")
    private long concept;

    private String code;
    private boolean top;

    @SuppressWarnings("NullAway.Init")
    protected Membership() {
        // for JPA
    }

    Membership(long scheme, long concept, String code, boolean top) {
        this.id = Id.next().value();
        this.scheme = scheme;
        this.concept = concept;
        this.code = code;
        this.top = top;
    }

    long scheme() {
        return scheme;
    }

    long concept() {
        return concept;
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
}
