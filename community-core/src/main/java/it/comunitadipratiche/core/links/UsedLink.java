package it.comunitadipratiche.core.links;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Locale;

/** A field of a publication leads to a link. */
@Entity
@Table(name = "link_use")
class UsedLink {
    @EmbeddedId
    private Key key;

    private String type;

    @SuppressWarnings("NullAway.Init")
    protected UsedLink() {
        // for JPA
    }

    UsedLink(Key key, String type) {
        this.key = key;
        this.type = type;
    }

    Key key() {
        return key;
    }

    LinkUse details() {
        return new LinkUse(new Id(key.entry()), type, Locale.forLanguageTag(key.locale()), key.path());
    }

    /** From which field of which publication to which link. */
    @Embeddable
    public record Key(
            @Column(name = "entry_id") long entry,
            @Column(name = "locale") String locale,
            @Column(name = "path") String path,
            @Column(name = "link_id") long link) {}
}
