package it.comunitadipratiche.core.assets;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The widths in which pictures are kept ready, in pixels; very tall pictures are made narrower to stay within limits. */
enum RenditionSize {
    THUMB(320),
    MEDIUM(800),
    LARGE(1600);

    private static final int TALLEST = 4;

    private final int width;

    RenditionSize(int width) {
        this.width = width;
    }

    static Optional<RenditionSize> named(String name) {
        return Arrays.stream(values()).filter(size -> size.label().equals(name)).findFirst();
    }

    /** How addresses call it: {@code thumb}. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The size a picture has in this rendition; empty if it would have to grow, then the original serves. */
    Optional<AssetRendition> of(int pictureWidth, int pictureHeight) {
        double scale = Math.min((double) width / pictureWidth, (double) width * TALLEST / pictureHeight);
        if (scale >= 1) {
            return Optional.empty();
        }
        int scaledWidth = Math.max(1, (int) Math.round(pictureWidth * scale));
        int scaledHeight = Math.max(1, (int) Math.round(pictureHeight * scale));
        return Optional.of(new AssetRendition(label(), scaledWidth, scaledHeight));
    }

    /** All renditions a picture has, smallest first. */
    static List<AssetRendition> all(int pictureWidth, int pictureHeight) {
        return Arrays.stream(values())
                .flatMap(size -> size.of(pictureWidth, pictureHeight).stream())
                .toList();
    }
}
