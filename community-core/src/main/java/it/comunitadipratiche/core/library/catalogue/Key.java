package it.comunitadipratiche.core.library.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** Something a material may have in common with the same one under another entry. */
@Entity(name = "MaterialKey")
@Table(name = "material_key")
class Key {
    static final int LONGEST = 320;

    @EmbeddedId
    private Value value;

    @SuppressWarnings("NullAway.Init")
    protected Key() {
        // for JPA
    }

    Key(long entry, Kind kind, String text) {
        this.value = new Value(entry, kind, text);
    }

    Value value() {
        return value;
    }

    /** What a key is. */
    enum Kind {
        IDENTIFIER,
        FILE,
        TITLE,
        /** One of the telling words of the title, with its numbers. */
        WORD
    }

    /** A material, and what it has. */
    @Embeddable
    public record Value(
            @Column(name = "entry_id") long entryId,

            @Enumerated(EnumType.STRING) @Column(name = "kind")
            Kind kind,

            @Column(name = "key_value") String text) {}
}
