package it.comunitadipratiche.core.assets.images;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/** A decoded picture, from which smaller ones are drawn: upright, in screen colours, without metadata. */
public final class RenditionMaker {
    private static final float QUALITY = 0.82f;

    private final BufferedImage picture;
    private final int orientation;
    private final boolean transparent;

    /** @param orientation how the picture is to be turned, 1 to 8 as in Exif */
    public RenditionMaker(BufferedImage picture, int orientation) {
        this.picture = picture;
        this.orientation = orientation;
        this.transparent = isTransparent(picture);
    }

    /** JPEG, or PNG for a picture one can see through. */
    public String mediaType() {
        return transparent ? "image/png" : "image/jpeg";
    }

    public void write(int width, int height, OutputStream out) throws IOException {
        boolean turned = orientation >= 5;
        BufferedImage scaled = Thumbnails.of(picture)
                .forceSize(turned ? height : width, turned ? width : height)
                .imageType(transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB)
                .asBufferedImage();
        encode(
                ExifFilterUtils.getFilterForOrientation(Orientation.typeOf(orientation))
                        .apply(scaled),
                out);
    }

    private void encode(BufferedImage image, OutputStream out) throws IOException {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByMIMEType(mediaType());
        ImageWriter writer = writers.next();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (!transparent) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
    }

    private static boolean isTransparent(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return false;
        }
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int pixel : image.getRGB(0, y, row.length, 1, row, 0, row.length)) {
                if (pixel >>> 24 != 0xff) {
                    return true;
                }
            }
        }
        return false;
    }
}
