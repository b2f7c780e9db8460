package it.comunitadipratiche.core.assets;

import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Id;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Locale;

/** A publication shows an asset, to its audience. */
@Entity
@Table(name = "asset_use")
class AssetUse {
    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    @Column(name = "audience")
    private Audience audience;

    @SuppressWarnings("NullAway.Init")
    protected AssetUse() {
        // for JPA
    }

    AssetUse(Id entry, Locale locale, Id asset, Audience audience) {
        this.key = new Key(entry.value(), locale.toLanguageTag(), asset.value());
        this.audience = audience;
    }

    Id asset() {
        return new Id(key.asset());
    }

    /** Shows it to another audience; tells whether that is a change. */
    boolean show(Audience newAudience) {
        boolean changed = audience != newAudience;
        audience = newAudience;
        return changed;
    }

    /** Which publication (an entry in a locale) shows which asset. */
    @Embeddable
    public record Key(
            @Column(name = "entry_id") long entry,
            @Column(name = "locale") String locale,
            @Column(name = "asset_id") long asset) {}
}
