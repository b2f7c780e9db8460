package it.comunitadipratiche.core.content.types;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A content type that was defined at run time, as its JSON definition. */
@Entity
@Table(name = "content_type")
class ContentTypeRow {
    @Id
    private String name;

    @Version
    private long version;

    @Lob
    private String definition;

    @SuppressWarnings("NullAway.Init")
    protected ContentTypeRow() {
        // for JPA
    }

    ContentTypeRow(String name, String definition) {
        this.name = name;
        this.definition = definition;
    }

    String definition() {
        return definition;
    }

    void redefine(String changed) {
        definition = changed;
    }
}
