package it.comunitadipratiche.core.assets.images;

/**
 * What an image says of itself before it is decoded.
 *
 * @param width of the pixels as stored, before they are turned
 * @param orientation how to turn them, 1 to 8 as in Exif; 1 is upright
 * @param components how many values a pixel has; 4 in a JPEG means print colours (CMYK)
 */
public record ImageHeader(int width, int height, int orientation, int components) {

    public ImageHeader {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("An image of " + width + " x " + height);
        }
    }

    public long pixels() {
        return (long) width * height;
    }

    /** Whether upright means turned by a quarter. */
    public boolean isTurned() {
        return orientation >= 5;
    }

    public int shownWidth() {
        return isTurned() ? height : width;
    }

    public int shownHeight() {
        return isTurned() ? width : height;
    }
}
