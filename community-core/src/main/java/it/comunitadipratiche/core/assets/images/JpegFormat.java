package it.comunitadipratiche.core.assets.images;

import it.comunitadipratiche.core.assets.files.BrokenFileException;
import it.comunitadipratiche.core.assets.files.FileBytes;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * JPEG (ITU T.81): marked segments, then scans of compressed pixels. Kept are the segments that decoding needs and the
 * colour profile; application segments, comments and what follows the end of the image are left out.
 */
final class JpegFormat implements ImageFormat {
    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int COMMENT = 0xfe;
    private static final int JFIF = 0xe0;
    private static final int EXIF = 0xe1;
    private static final int PROFILE = 0xe2;
    private static final int ADOBE = 0xee;
    private static final byte[] EXIF_ID = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] PROFILE_ID = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);

    /** Each scan of a progressive image goes over all of it: more than real ones have is an attempt to keep us busy. */
    private static final int MAX_SCANS = 100;

    @Override
    public ImageHeader clean(FileBytes image, OutputStream cleaned) throws IOException {
        try (BlockReader in = new BlockReader(image.read())) {
            OutputStream out = new BufferedOutputStream(cleaned);
            ImageHeader header = new Copy(in, out).all();
            out.flush();
            return header;
        }
    }

    private static final class Copy {
        private final BlockReader in;
        private final OutputStream out;
        private @Nullable ImageHeader frame;
        private int orientation = Orientation.UPRIGHT;
        private int scans;

        Copy(BlockReader in, OutputStream out) {
            this.in = in;
            this.out = out;
        }

        ImageHeader all() throws IOException {
            if (in.u8() != 0xff || in.u8() != START) {
                throw new BrokenFileException("Not a JPEG");
            }
            mark(START);
            for (int marker = marker(in.u8()); marker != END; ) {
                marker = segment(marker);
            }
            mark(END);
            ImageHeader found = frame;
            if (found == null || scans == 0) {
                throw new BrokenFileException("A JPEG without an image");
            }
            return new ImageHeader(found.width(), found.height(), orientation, found.components());
        }

        /** Copies a segment, and the scan that follows it if it begins one; gives the next marker. */
        private int segment(int marker) throws IOException {
            int length = in.u16() - 2;
            if (length < 0) {
                throw new BrokenFileException("A JPEG segment of negative length");
            }
            if (marker == EXIF) {
                exif(in.bytes(length));
            } else if ((marker >= JFIF && marker <= 0xef) || marker == COMMENT) {
                application(marker, in.bytes(length));
            } else if (isFrame(marker)) {
                frame(marker, in.bytes(length));
            } else {
                write(marker, in.bytes(length));
                if (marker == SCAN) {
                    if (++scans > MAX_SCANS) {
                        throw new BrokenFileException("A JPEG of too many scans");
                    }
                    return scan();
                }
            }
            return marker(in.u8());
        }

        private void exif(byte[] data) throws IOException {
            if (startsWith(data, EXIF_ID) && orientation == Orientation.UPRIGHT) {
                orientation = Orientation.of(Arrays.copyOfRange(data, EXIF_ID.length, data.length));
                if (orientation != Orientation.UPRIGHT) {
                    write(EXIF, concat(EXIF_ID, Orientation.exif(orientation)));
                }
            }
        }

        private void application(int marker, byte[] data) throws IOException {
            if (marker == JFIF && data.length >= 14) {
                byte[] plain = Arrays.copyOf(data, 14);
                plain[12] = 0;
                plain[13] = 0;
                write(marker, plain);
            } else if ((marker == PROFILE && startsWith(data, PROFILE_ID)) || marker == ADOBE) {
                write(marker, data);
            }
        }

        private void frame(int marker, byte[] data) throws IOException {
            if (frame != null || data.length < 6) {
                throw new BrokenFileException("A JPEG with a wrong frame");
            }
            int height = (data[1] & 0xff) << 8 | (data[2] & 0xff);
            int width = (data[3] & 0xff) << 8 | (data[4] & 0xff);
            if (width == 0 || height == 0) {
                throw new BrokenFileException("A JPEG without a size");
            }
            frame = new ImageHeader(width, height, Orientation.UPRIGHT, data[5] & 0xff);
            write(marker, data);
        }

        /** Copies compressed pixels up to the next marker, which is given back. */
        private int scan() throws IOException {
            while (true) {
                int next = in.u8();
                if (next != 0xff) {
                    out.write(next);
                } else {
                    int marker = marker(0xff);
                    if (marker != 0 && (marker < 0xd0 || marker > 0xd7)) {
                        return marker;
                    }
                    mark(marker);
                }
            }
        }

        private int marker(int first) throws IOException {
            if (first != 0xff) {
                throw new BrokenFileException("A JPEG with something between its segments");
            }
            int marker = 0xff;
            while (marker == 0xff) {
                marker = in.u8();
            }
            return marker;
        }

        private void mark(int marker) throws IOException {
            out.write(0xff);
            out.write(marker);
        }

        private void write(int marker, byte[] data) throws IOException {
            mark(marker);
            out.write((data.length + 2) >> 8);
            out.write(data.length + 2);
            out.write(data);
        }

        private static boolean isFrame(int marker) {
            return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        }

        private static boolean startsWith(byte[] data, byte[] start) {
            return data.length >= start.length && Arrays.equals(data, 0, start.length, start, 0, start.length);
        }

        private static byte[] concat(byte[] first, byte[] second) {
            byte[] both = Arrays.copyOf(first, first.length + second.length);
            System.arraycopy(second, 0, both, first.length, second.length);
            return both;
        }
    }
}
