package it.comunitadipratiche.core.assets;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.StaleVersionException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A file somebody uploaded: what it is called, what is said of it, and the hash of its bytes, which other assets may
 * share. The bytes of an asset never change.
 */
@Entity
@Table(name = "asset")
class Asset {
    @jakarta.persistence.Id
    private long id;

    @Version
    private long version;

    private String name;

    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "size_bytes")
    private long size;

    private String sha256;

    private @Nullable Integer width;
    private @Nullable Integer height;

    /** Whether smaller copies of it can be made. */
    private boolean drawable;

    @Lob
    private String description;

    /** What it is found by. */
    @Column(name = "words")
    private String words;

    /** Since when it is a picture nobody has put into words. */
    @Column(name = "awaits_alt_since")
    private @Nullable Instant awaitsAltSince;

    @Column(name = "owner_id")
    private @Nullable Long owner;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "modified_at")
    private Instant modifiedAt;

    @SuppressWarnings("NullAway.Init")
    protected Asset() {
        // for JPA
    }

    Asset(long id, ReceivedFile file, AssetDescription description, @Nullable Long owner, Instant now) {
        this.id = id;
        this.name = file.name();
        this.nameKey = nameKey(name);
        this.mediaType = file.mediaType();
        this.size = file.stored().size();
        this.sha256 = file.stored().sha256();
        file.header().ifPresent(header -> {
            this.width = header.shownWidth();
            this.height = header.shownHeight();
        });
        this.drawable = file.drawable();
        say(description, now);
        this.owner = owner;
        this.createdAt = now;
        this.modifiedAt = now;
    }

    /** How a name is compared. */
    static String nameKey(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** @throws StaleVersionException if it was described since the caller read it */
    void describe(AssetDescription newDescription, long expectedVersion, Instant now) {
        if (version != expectedVersion) {
            throw new StaleVersionException("assets.stale", name);
        }
        say(newDescription, now);
        modifiedAt = now;
    }

    private void say(AssetDescription newDescription, Instant now) {
        description = DescriptionJson.write(newDescription);
        words = AssetWords.of(name, newDescription);
        boolean awaits = AssetKind.of(mediaType) == AssetKind.IMAGE
                && newDescription.alt().isEmpty();
        awaitsAltSince = awaits ? now : null;
    }

    /** Forgets who uploaded it. */
    void disown() {
        owner = null;
    }

    boolean isOwnedBy(Id account) {
        return owner != null && owner == account.value();
    }

    boolean isDrawable() {
        return drawable;
    }

    String sha256() {
        return sha256;
    }

    AssetDetails details() {
        List<AssetRendition> renditions =
                drawable && width != null && height != null ? RenditionSize.all(width, height) : List.of();
        return new AssetDetails(
                new Id(id),
                version,
                name,
                mediaType,
                size,
                sha256,
                width == null ? OptionalInt.empty() : OptionalInt.of(width),
                height == null ? OptionalInt.empty() : OptionalInt.of(height),
                renditions,
                DescriptionJson.read(description),
                Optional.ofNullable(owner).map(Id::new),
                createdAt,
                modifiedAt);
    }
}
