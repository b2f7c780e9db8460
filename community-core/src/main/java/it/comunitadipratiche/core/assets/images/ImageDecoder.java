package it.comunitadipratiche.core.assets.images;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import it.comunitadipratiche.core.assets.files.BrokenFileException;
import it.comunitadipratiche.core.assets.files.FileBytes;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Internal;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.FileCacheImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Turns image files into pixels, no more of them than are needed, and few images at a time, so that memory stays
 * bounded. The WebP reader is named here rather than found by ImageIO, which does not look into a web application.
 */
@Guarded
@ApplicationScoped
public class ImageDecoder {
    private static final String WEBP_TYPE = "image/webp";
    private static final int CMYK = 4;
    private static final long MAX_DECODED = 12_000_000;
    private static final ImageReaderSpi WEBP = new WebPImageReaderSpi();

    /** The WebP reader looks some bytes beyond the end of very small files. */
    private static final byte[] AFTERWARDS = new byte[16];

    private final Semaphore turns = new Semaphore(1, true);

    /** Whether its colours are ones that screens have; pictures in print colours stay as they are. */
    @Internal
    public boolean canDecode(ImageHeader header) {
        return header.components() != CMYK;
    }

    /**
     * The first image of a file, as stored (not turned upright), reduced by a whole factor while it stays at least
     * twice as wide and high as wanted.
     *
     * @throws BrokenFileException if the file cannot be decoded
     */
    @Internal
    public BufferedImage decode(FileBytes image, String mediaType, ImageHeader header, int width, int height)
            throws IOException {
        turns.acquireUninterruptibly();
        try (InputStream bytes = new SequenceInputStream(image.read(), new ByteArrayInputStream(AFTERWARDS));
                ImageInputStream in = stream(bytes, mediaType)) {
            return read(reader(mediaType), in, step(header, width, height));
        } catch (IOException e) {
            throw new BrokenFileException("An image that cannot be decoded", e);
        } finally {
            turns.release();
        }
    }

    private static BufferedImage read(ImageReader reader, ImageInputStream in, int step) throws IOException {
        try {
            reader.setInput(in, true, true);
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } catch (RuntimeException e) {
            // readers promise an IOException, but IndexOutOfBounds-, IllegalArgument- and CMMExceptions are known too
            throw new IIOException("A reader that failed", e);
        } finally {
            reader.dispose();
        }
    }

    /** The WebP reader asks for single bytes, which takes a file too long; the files it reads are small. */
    private static ImageInputStream stream(InputStream bytes, String mediaType) throws IOException {
        return mediaType.equals(WEBP_TYPE)
                ? new MemoryCacheImageInputStream(bytes)
                : new FileCacheImageInputStream(bytes, null);
    }

    private static ImageReader reader(String mediaType) throws IOException {
        if (mediaType.equals(WEBP_TYPE)) {
            return WEBP.createReaderInstance();
        }
        return ImageIO.getImageReadersByMIMEType(mediaType).next();
    }

    private static int step(ImageHeader header, int width, int height) {
        int step = Math.max(1, Math.min(header.width() / (2 * width), header.height() / (2 * height)));
        while (header.pixels() / ((long) step * step) > MAX_DECODED) {
            step++;
        }
        return step;
    }
}
