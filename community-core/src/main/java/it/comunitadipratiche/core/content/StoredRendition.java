package it.comunitadipratiche.core.content;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A smaller copy that was made of some bytes; assets that share the bytes share it. */
@Entity
@Table(name = "asset_rendition")
class StoredRendition {
    @EmbeddedId
    private StoredRenditionKey key;

    @Column(name = "media_type")
    private String mediaType;

    private String sha256;

    @Column(name = "size_bytes")
    private long size;

    @SuppressWarnings("NullAway.Init")
    protected StoredRendition() {
        // for JPA
    }

    StoredRendition(String source, AssetFacts.MadeRendition made) {
        this.key = new StoredRenditionKey(source, made.name());
        this.mediaType = made.mediaType();
        this.sha256 = made.sha256();
        this.size = made.size();
    }

    String name() {
        return key.name();
    }

    String mediaType() {
        return mediaType;
    }

    String sha256() {
        return sha256;
    }

    long size() {
        return size;
    }
}
