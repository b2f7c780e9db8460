package it.comunitadipratiche.core.vocabulary;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A vocabulary: the list its concepts belong to. */
@Entity
@Table(name = "vocabulary_scheme")
class Scheme {
    @jakarta.persistence.Id
    private long id;

    @Version
    private long version;

    private String name;
    private String uri;

    @Lob
    private String title;

    @Lob
    private String description;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Scheme() {
        // for JPA
    }

    Scheme(String name, String uri, LocalizedText title, Instant now) {
        this.id = Id.next().value();
        this.name = name;
        this.uri = uri;
        this.title = StoredJson.text(title);
        this.description = "{}";
        this.createdAt = now;
        this.updatedAt = now;
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    String uri() {
        return uri;
    }

    /** Gives it other words; says whether they differ from those it had. */
    boolean describe(LocalizedText newTitle, LocalizedText newDescription, Instant now) {
        if (StoredJson.text(title).equals(newTitle)
                && StoredJson.text(description).equals(newDescription)) {
            return false;
        }
        title = StoredJson.text(newTitle);
        description = StoredJson.text(newDescription);
        updatedAt = now;
        return true;
    }

    SchemeDetails details(int concepts) {
        return new SchemeDetails(
                new Id(id),
                name,
                uri,
                StoredJson.text(title),
                StoredJson.text(description),
                concepts,
                version,
                updatedAt);
    }
}
