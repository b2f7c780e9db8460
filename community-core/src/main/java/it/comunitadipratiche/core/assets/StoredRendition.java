package it.comunitadipratiche.core.assets;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A smaller copy that was made of some bytes; assets that share the bytes share it. */
@Entity
@Table(name = "asset_rendition")
class StoredRendition {
    @EmbeddedId
    private Key key;

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
        this.key = new Key(source, made.name());
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

    /** Which copy of which bytes, by the hash of the original. */
    @Embeddable
    public record Key(
            @Column(name = "source_sha256") String source,
            @Column(name = "name") String name) {}
}
