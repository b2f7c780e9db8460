package it.comunitadipratiche.core.assets.images;

import it.comunitadipratiche.core.assets.files.BrokenFileException;
import it.comunitadipratiche.core.assets.files.FileBytes;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * PNG (ISO/IEC 15948): chunks with checksums. Kept are the chunks that drawing needs; texts, times, Exif and unknown
 * chunks are left out, and what follows the last chunk.
 */
final class PngFormat implements ImageFormat {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "cICP",
            "acTL", "fcTL", "fdAT");
    private static final int HEADER = 13;
    private static final int MAX_EXIF = 1 << 20;

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
        private @Nullable ImageHeader header;
        private int orientation = Orientation.UPRIGHT;
        private boolean pixels;

        Copy(BlockReader in, OutputStream out) {
            this.in = in;
            this.out = out;
        }

        ImageHeader all() throws IOException {
            if (!Arrays.equals(in.bytes(SIGNATURE.length), SIGNATURE)) {
                throw new BrokenFileException("Not a PNG");
            }
            out.write(SIGNATURE);
            String type = "";
            while (!type.equals("IEND")) {
                long length = in.u32();
                type = new String(in.bytes(4), StandardCharsets.ISO_8859_1);
                chunk(type, length);
            }
            ImageHeader found = header;
            if (found == null || !pixels) {
                throw new BrokenFileException("A PNG without an image");
            }
            return new ImageHeader(found.width(), found.height(), orientation, found.components());
        }

        private void chunk(String type, long length) throws IOException {
            if (type.equals("IHDR") == (header != null) || length > Integer.MAX_VALUE) {
                throw new BrokenFileException("A PNG with a wrong header");
            }
            if (type.equals("IHDR")) {
                header(length);
            } else if (KEPT.contains(type)) {
                pixels |= type.equals("IDAT");
                copy(type, length, out);
            } else if (type.equals("eXIf") && length < MAX_EXIF) {
                ByteArrayOutputStream exif = new ByteArrayOutputStream();
                copy(type, length, exif);
                exif(Arrays.copyOfRange(exif.toByteArray(), 8, 8 + (int) length));
            } else {
                in.skip(length + 4);
            }
        }

        private void header(long length) throws IOException {
            if (length != HEADER) {
                throw new BrokenFileException("A PNG with a wrong header");
            }
            ByteArrayOutputStream chunk = new ByteArrayOutputStream();
            copy("IHDR", length, chunk);
            byte[] data = chunk.toByteArray();
            int width = int32(data, 8);
            int height = int32(data, 12);
            if (width < 1 || height < 1) {
                throw new BrokenFileException("A PNG without a size");
            }
            header = new ImageHeader(width, height, Orientation.UPRIGHT, 3);
            out.write(data);
        }

        private void exif(byte[] data) throws IOException {
            orientation = Orientation.of(data);
            if (orientation != Orientation.UPRIGHT) {
                byte[] plain = Orientation.exif(orientation);
                try (BlockReader again = new BlockReader(new ByteArrayInputStream(plain))) {
                    write("eXIf", plain.length, again, out);
                }
            }
        }

        /** Copies a chunk whose length and type were read, and checks that it is undamaged. */
        private void copy(String type, long length, OutputStream to) throws IOException {
            long sum = write(type, length, in, to);
            if (in.u32() != sum) {
                throw new BrokenFileException("A damaged PNG chunk");
            }
        }

        private static long write(String type, long length, BlockReader from, OutputStream to) throws IOException {
            CRC32 sum = new CRC32();
            DataOutputStream data = new DataOutputStream(to);
            data.writeInt((int) length);
            CheckedOutputStream checked = new CheckedOutputStream(data, sum);
            checked.write(type.getBytes(StandardCharsets.ISO_8859_1));
            from.copy(length, checked);
            data.writeInt((int) sum.getValue());
            return sum.getValue();
        }

        private static int int32(byte[] data, int at) {
            return (data[at] & 0xff) << 24
                    | (data[at + 1] & 0xff) << 16
                    | (data[at + 2] & 0xff) << 8
                    | (data[at + 3] & 0xff);
        }
    }
}
