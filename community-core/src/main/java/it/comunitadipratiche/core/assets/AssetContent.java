package it.comunitadipratiche.core.assets;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/**
 * The bytes of an asset or of one of its renditions, for a caller who may see them.
 *
 * @param fileName safe to be offered: no folders, control characters or quotes; may hold letters beyond ASCII
 * @param inline whether browsers may show it; everything else is to be offered as an attachment
 * @param length in bytes
 * @param etag strong, quoted
 * @param publiclyCacheable whether everybody may see it, so that shared caches may keep it
 * @param settled whether these bytes stay the same for good; not so while a rendition is still being made, when the
 *     original stands in for it
 */
public record AssetContent(
        String fileName,
        String mediaType,
        boolean inline,
        long length,
        String sha256,
        String etag,
        Instant lastModified,
        boolean publiclyCacheable,
        boolean settled,
        Source source) {

    /** Where the bytes come from. */
    @FunctionalInterface
    public interface Source {

        /** A stream over at most {@code length} bytes from {@code from} on; the caller closes it. */
        InputStream open(long from, long length) throws IOException;
    }

    /** All bytes; the caller closes the stream. */
    public InputStream open() throws IOException {
        return source.open(0, length);
    }

    /** Some bytes; the caller closes the stream. */
    public InputStream open(long from, long count) throws IOException {
        return source.open(from, count);
    }
}
