package it.comunitadipratiche.core.vocabulary;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** A link between two concepts; {@code RELATED} holds both ways and is kept once, from the smaller id. */
@Entity
@Table(name = "vocabulary_relation")
class Relation {
    @EmbeddedId
    private Key key;

    @SuppressWarnings("NullAway.Init")
    protected Relation() {
        // for JPA
    }

    private Relation(long concept, Kind kind, long target) {
        this.key = new Key(concept, kind, target);
    }

    static Relation broader(long concept, long target) {
        return new Relation(concept, Kind.BROADER, target);
    }

    static Relation related(long one, long other) {
        return new Relation(Math.min(one, other), Kind.RELATED, Math.max(one, other));
    }

    Key key() {
        return key;
    }

    /** How the target stands to the concept. */
    enum Kind {
        BROADER,
        RELATED
    }

    @Embeddable
    record Key(
            @Column(name = "concept_id") long conceptId,
            @Enumerated(EnumType.STRING) Kind kind,
            @Column(name = "target_id") long targetId) {}
}
