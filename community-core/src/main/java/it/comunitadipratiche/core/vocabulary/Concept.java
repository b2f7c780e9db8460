package it.comunitadipratiche.core.vocabulary;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.vocabulary.skos.ConceptContent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A term of one or more vocabularies. */
@Entity
@Table(name = "vocabulary_concept")
class Concept {
    @jakarta.persistence.Id
    private long id;

    @Version
    private long version;

    private String uri;

    @Lob
    private String content;

    private boolean deprecated;

    @Column(name = "replaced_by")
    private @Nullable Long replacedBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Concept() {
        // for JPA
    }

    Concept(String uri, ConceptContent content, Instant now) {
        this.id = Id.next().value();
        this.uri = uri;
        this.content = StoredJson.content(content);
        this.createdAt = now;
        this.updatedAt = now;
    }

    long id() {
        return id;
    }

    long version() {
        return version;
    }

    String uri() {
        return uri;
    }

    ConceptContent content() {
        return StoredJson.content(content);
    }

    boolean deprecated() {
        return deprecated;
    }

    Optional<Id> replacedBy() {
        return Optional.ofNullable(replacedBy).map(Id::new);
    }

    Instant updatedAt() {
        return updatedAt;
    }

    /** Gives it other words; says whether they differ from those it had. */
    boolean say(ConceptContent other, Instant now) {
        if (content().equals(other)) {
            return false;
        }
        content = StoredJson.content(other);
        updatedAt = now;
        return true;
    }

    /** Takes it out of use or back into it; says whether that changes anything. */
    boolean deprecate(boolean now, @Nullable Long replacement, Instant when) {
        if (deprecated == now && Objects.equals(replacedBy, replacement)) {
            return false;
        }
        deprecated = now;
        replacedBy = replacement;
        updatedAt = when;
        return true;
    }

    /** Notes that its place among other concepts changed. */
    void moved(Instant now) {
        updatedAt = now;
    }
}
