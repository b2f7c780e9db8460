package it.comunitadipratiche.core.transfer;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a file of another system is an asset here. */
@Entity
@Table(name = "transfer_asset")
class ImportedAsset {
    @jakarta.persistence.Id
    @Column(name = "external_id")
    private String externalId;

    @Column(name = "asset_id")
    private long assetId;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected ImportedAsset() {
        // for JPA
    }

    ImportedAsset(String externalId, Id asset, Instant now) {
        this.externalId = externalId;
        this.assetId = asset.value();
        this.createdAt = now;
    }

    Id asset() {
        return new Id(assetId);
    }

    void becomes(Id asset) {
        assetId = asset.value();
    }
}
