package it.comunitadipratiche.core.content;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** That the newest revision of an entry points to something: another entry or an asset. */
@Entity
@Table(name = "entry_link")
class EntryLink {
    @EmbeddedId
    private Key key;

    @SuppressWarnings("NullAway.Init")
    protected EntryLink() {
        // for JPA
    }

    EntryLink(long entry, long target) {
        this.key = new Key(entry, target);
    }

    long target() {
        return key.targetId();
    }

    /** From and to. */
    @Embeddable
    public record Key(
            @Column(name = "entry_id") long entryId,
            @Column(name = "target_id") long targetId) {}
}
