package it.comunitadipratiche.core.assets;

import it.comunitadipratiche.core.kernel.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A file of the community as it is known.
 *
 * @param version rises when it is described anew; to be given back when describing
 * @param name under which it is offered, its ending right for its type
 * @param mediaType what it is, found in its content
 * @param size in bytes
 * @param sha256 of the bytes that are offered, 64 hexadecimal digits
 * @param width of a picture as shown, in pixels
 * @param height of a picture as shown, in pixels
 * @param renditions the smaller copies of a picture, smallest first
 * @param owner who uploaded it
 */
public record AssetDetails(
        Id id,
        long version,
        String name,
        String mediaType,
        long size,
        String sha256,
        OptionalInt width,
        OptionalInt height,
        List<AssetRendition> renditions,
        AssetDescription description,
        Optional<Id> owner,
        Instant createdAt,
        Instant modifiedAt) {

    public AssetDetails {
        renditions = List.copyOf(renditions);
    }

    /** Whether readers are shown it as a picture, which needs words for those who do not see it. */
    public boolean isImage() {
        return kind() == AssetKind.IMAGE;
    }

    public AssetKind kind() {
        return AssetKind.of(mediaType);
    }
}
