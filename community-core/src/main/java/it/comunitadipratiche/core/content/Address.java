package it.comunitadipratiche.core.content;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/**
 * A slug and the entry it leads to. An entry keeps the addresses it was once public at, so that old links go on
 * leading to it.
 */
@Entity
@Table(name = "address")
class Address {
    @EmbeddedId
    @SuppressWarnings("UnusedVariable") // what it is looked for by
    private Key key;

    @Column(name = "entry_id")
    private long entryId;

    private boolean known;

    @SuppressWarnings("NullAway.Init")
    protected Address() {
        // for JPA
    }

    Address(Key key, long entry) {
        this.key = key;
        this.entryId = entry;
    }

    /** Readers have seen it from now on. */
    void publish() {
        known = true;
    }

    boolean isKnown() {
        return known;
    }

    long entry() {
        return entryId;
    }

    /** A slug is unique within a type and a language. */
    @Embeddable
    public record Key(String type, String locale, String slug) {}
}
