package it.comunitadipratiche.core.assets;

import it.comunitadipratiche.core.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may be uploaded: {@code community.assets.types} (media types, {@code audio/*} for all of a kind),
 * {@code community.assets.max-bytes} and the same with {@code .image}, {@code .audio}, {@code .video} or
 * {@code .document} after it, {@code community.assets.max-pixels}.
 */
@ApplicationScoped
class AssetLimits {
    private static final String WEBP = "image/webp";
    private static final long MEGABYTE = 1 << 20;
    private static final List<String> TYPES = List.of(
            "image/jpeg",
            "image/png",
            "image/gif",
            "image/webp",
            "image/svg+xml",
            "application/pdf",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/rtf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.openxmlformats-officedocument.presentationml.slideshow",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.presentation",
            "application/vnd.oasis.opendocument.graphics",
            "application/epub+zip",
            "text/plain",
            "text/csv",
            "text/markdown",
            "text/vtt",
            "audio/mpeg",
            "audio/mp4",
            "audio/ogg",
            "audio/wav",
            "audio/flac",
            "video/mp4",
            "video/ogg",
            "video/webm",
            "video/quicktime");

    /** What browsers show without running anything in it. */
    private static final Set<String> INLINE =
            Set.of("image/jpeg", "image/png", "image/gif", "image/webp", "application/pdf");

    private Settings settings;
    private Set<String> types;

    @SuppressWarnings("NullAway.Init")
    protected AssetLimits() {
        // for the CDI proxy
    }

    @Inject
    AssetLimits(Settings settings) {
        this.settings = settings;
        this.types = settings.find("community.assets.types")
                .map(text -> Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(type -> !type.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.copyOf(TYPES));
    }

    boolean allows(String mediaType) {
        return types.contains(mediaType) || types.contains(mediaType.substring(0, mediaType.indexOf('/')) + "/*");
    }

    static boolean showsInline(String mediaType) {
        return INLINE.contains(mediaType);
    }

    /** The largest file of any kind, in bytes. */
    long maxBytes() {
        return settings.number("community.assets.max-bytes", 50 * MEGABYTE);
    }

    /** The largest file of a type, in bytes. WebP is held in memory while it is decoded. */
    long maxBytes(String mediaType) {
        long most = mediaType.equals(WEBP) ? Math.min(maxBytes(), 20 * MEGABYTE) : maxBytes();
        return Math.min(
                most,
                settings.number(
                        "community.assets.max-bytes." + AssetKind.of(mediaType).label(), most));
    }

    /** The largest picture, in pixels. WebP takes much more memory to decode than others. */
    long maxPixels(String mediaType) {
        long most = settings.number("community.assets.max-pixels", 50_000_000);
        return mediaType.equals(WEBP)
                ? Math.min(most, settings.number("community.assets.max-pixels.webp", 16_000_000))
                : most;
    }
}
