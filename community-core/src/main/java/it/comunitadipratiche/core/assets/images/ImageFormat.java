package it.comunitadipratiche.core.assets.images;

import it.comunitadipratiche.core.assets.files.BrokenFileException;
import it.comunitadipratiche.core.assets.files.FileBytes;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * A format of images as a sequence of blocks. Reading it block by block, without decoding a pixel, tells whether a file
 * is whole and how large the image is, and leaves out what pictures tell about people: places, times, cameras,
 * comments, hidden previews, and whatever was appended to the file.
 */
public interface ImageFormat {

    /** The format of a media type; empty if such files are not read as pictures. */
    static Optional<ImageFormat> of(String mediaType) {
        return switch (mediaType) {
            case "image/jpeg" -> Optional.of(new JpegFormat());
            case "image/png" -> Optional.of(new PngFormat());
            case "image/gif" -> Optional.of(new GifFormat());
            case "image/webp" -> Optional.of(new WebpFormat());
            default -> Optional.empty();
        };
    }

    /**
     * Copies an image without its metadata; pixels, colour profile, transparency, animation and orientation stay.
     *
     * @throws BrokenFileException if the file is not a whole image of this format
     */
    ImageHeader clean(FileBytes image, OutputStream cleaned) throws IOException;

    /** Reads an image without copying it. */
    default ImageHeader read(FileBytes image) throws IOException {
        return clean(image, OutputStream.nullOutputStream());
    }
}
