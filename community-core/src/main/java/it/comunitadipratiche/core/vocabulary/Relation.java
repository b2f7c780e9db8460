package it.comunitadipratiche.core.vocabulary;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** A link between two concepts, kept as {@link Link} says. */
@Entity
@Table(name = "vocabulary_relation")
class Relation {
    @jakarta.persistence.Id
    private long id;

    @Column(name = "concept_id")
    private long concept;

    @Enumerated(EnumType.STRING)
    private Link.Kind kind;

    @Column(name = "target_id")
    private long target;

    @SuppressWarnings("NullAway.Init")
    protected Relation() {
        // for JPA
    }

    Relation(Link link) {
        this.id = Id.next().value();
        this.concept = link.concept();
        this.kind = link.kind();
        this.target = link.target();
    }

    Link link() {
        return new Link(concept, kind, target);
    }
}
