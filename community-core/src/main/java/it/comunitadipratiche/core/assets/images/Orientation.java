package it.comunitadipratiche.core.assets.images;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** How a picture is to be turned: all that is kept of what Exif tells. */
final class Orientation {
    static final int UPRIGHT = 1;
    private static final int LAST = 8;

    private Orientation() {}

    /** The orientation in a block of Exif data (a TIFF header with its directories); upright if there is none. */
    static int of(byte[] exif) {
        Metadata metadata = new Metadata();
        new ExifReader().extract(new ByteArrayReader(exif), metadata);
        ExifIFD0Directory directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer value = directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return value == null || value < UPRIGHT || value > LAST ? UPRIGHT : value;
    }

    /** A block of Exif data that tells nothing but an orientation. */
    static byte[] exif(int orientation) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("MM\0*".getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(new byte[] {0, 0, 0, 8, 0, 1});
        out.writeBytes(new byte[] {0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0});
        out.writeBytes(new byte[4]);
        return out.toByteArray();
    }
}
