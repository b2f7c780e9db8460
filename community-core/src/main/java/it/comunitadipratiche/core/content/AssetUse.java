package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.kernel.Audience;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** A publication shows an asset, to its audience. */
@Entity
@Table(name = "asset_use")
class AssetUse {
    @EmbeddedId
    private AssetUseKey key;

    @Enumerated(EnumType.STRING)
    @Column(name = "audience")
    private Audience audience;

    @SuppressWarnings("NullAway.Init")
    protected AssetUse() {
        // for JPA
    }

    AssetUse(AssetUseKey key, Audience audience) {
        this.key = key;
        this.audience = audience;
    }

    long asset() {
        return key.asset();
    }

    /** Shows it to another audience; tells whether that is a change. */
    boolean show(Audience newAudience) {
        boolean changed = audience != newAudience;
        audience = newAudience;
        return changed;
    }
}
