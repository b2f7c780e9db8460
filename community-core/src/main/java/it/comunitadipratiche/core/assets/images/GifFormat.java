package it.comunitadipratiche.core.assets.images;

import it.comunitadipratiche.core.assets.files.BrokenFileException;
import it.comunitadipratiche.core.assets.files.FileBytes;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * GIF (89a): a screen, then images and extensions. Kept are the images, their timing and the number of repetitions;
 * comments, texts, other applications' data and what follows the trailer are left out.
 */
final class GifFormat implements ImageFormat {
    private static final int IMAGE = 0x2c;
    private static final int EXTENSION = 0x21;
    private static final int TRAILER = 0x3b;
    private static final int CONTROL = 0xf9;
    private static final int APPLICATION = 0xff;
    private static final int COLOURS = 0x80;
    private static final Set<String> LOOPS = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

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
        private int width;
        private int height;
        private int images;

        Copy(BlockReader in, OutputStream out) {
            this.in = in;
            this.out = out;
        }

        ImageHeader all() throws IOException {
            screen();
            for (int block = in.u8(); block != TRAILER; block = in.u8()) {
                if (block == IMAGE) {
                    image();
                } else if (block == EXTENSION) {
                    extension(in.u8());
                } else {
                    throw new BrokenFileException("A GIF with an unknown block");
                }
            }
            out.write(TRAILER);
            if (images == 0 || width == 0 || height == 0) {
                throw new BrokenFileException("A GIF without an image");
            }
            return new ImageHeader(width, height, Orientation.UPRIGHT, 3);
        }

        private void screen() throws IOException {
            byte[] start = in.bytes(13);
            if (!new String(start, 0, 4, StandardCharsets.ISO_8859_1).equals("GIF8")) {
                throw new BrokenFileException("Not a GIF");
            }
            width = u16(start, 6);
            height = u16(start, 8);
            out.write(start);
            colours(start[10]);
        }

        /** Copies an image; the screen grows with images that reach beyond it, as viewers do it. */
        private void image() throws IOException {
            byte[] start = in.bytes(9);
            images++;
            width = Math.max(width, u16(start, 0) + u16(start, 4));
            height = Math.max(height, u16(start, 2) + u16(start, 6));
            out.write(IMAGE);
            out.write(start);
            colours(start[8]);
            out.write(in.u8());
            blocks(out);
        }

        private void extension(int label) throws IOException {
            if (label == CONTROL) {
                out.write(EXTENSION);
                out.write(label);
                blocks(out);
            } else if (label == APPLICATION) {
                application();
            } else {
                blocks(OutputStream.nullOutputStream());
            }
        }

        private void application() throws IOException {
            int length = in.u8();
            byte[] name = in.bytes(length);
            if (LOOPS.contains(new String(name, StandardCharsets.ISO_8859_1))) {
                out.write(EXTENSION);
                out.write(APPLICATION);
                out.write(length);
                out.write(name);
                blocks(out);
            } else {
                blocks(OutputStream.nullOutputStream());
            }
        }

        private void blocks(OutputStream to) throws IOException {
            int length;
            do {
                length = in.u8();
                to.write(length);
                in.copy(length, to);
            } while (length > 0);
        }

        private void colours(int flags) throws IOException {
            if ((flags & COLOURS) != 0) {
                in.copy(3L << ((flags & 7) + 1), out);
            }
        }

        private static int u16(byte[] data, int at) {
            return (data[at] & 0xff) | (data[at + 1] & 0xff) << 8;
        }
    }
}
