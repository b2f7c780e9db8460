package it.comunitadipratiche.core.content;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** That a publication shows something of another thing: an entry's title, an asset's image, a concept's label. */
@Entity
@Table(name = "publication_link")
class PublicationLink {
    @EmbeddedId
    private Key key;

    @SuppressWarnings("NullAway.Init")
    protected PublicationLink() {
        // for JPA
    }

    PublicationLink(Publication.Key from, long target) {
        this.key = new Key(from.entryId(), from.locale(), target);
    }

    long target() {
        return key.targetId();
    }

    /** From and to. */
    @Embeddable
    public record Key(
            @Column(name = "entry_id") long entryId,
            String locale,
            @Column(name = "target_id") long targetId) {}
}
