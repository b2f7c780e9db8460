package it.comunitadipratiche.core.assets.images;

import it.comunitadipratiche.core.assets.files.BrokenFileException;
import it.comunitadipratiche.core.assets.files.FileBytes;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * WebP (RFC 9649): a RIFF file of chunks. Kept are pixels, transparency, animation and colour profile; Exif, XMP and
 * unknown chunks are left out, and what follows the file.
 */
final class WebpFormat implements ImageFormat {
    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final int HAS_EXIF = 0x08;
    private static final int HAS_XMP = 0x04;
    private static final int MAX_EXIF = 1 << 20;
    private static final int MAX_CHUNKS = 10_000;
    private static final int MAX_DIMENSION = 1 << 14;

    /** A chunk of the file, as it will be written. */
    private record Chunk(String type, long length) {
        long padded() {
            return length + (length & 1);
        }
    }

    private static final class Layout {
        final List<Chunk> chunks = new ArrayList<>();
        int width;
        int height;
        int orientation = Orientation.UPRIGHT;
        boolean pixels;

        /** The size of the cleaned file after its first eight bytes. */
        long size() {
            long size = 4;
            for (Chunk chunk : chunks) {
                if (KEPT.contains(chunk.type)) {
                    size += 8 + chunk.padded();
                }
            }
            return orientation == Orientation.UPRIGHT ? size : size + 8 + Orientation.exif(orientation).length;
        }

        void grow(int otherWidth, int otherHeight) {
            width = Math.max(width, otherWidth);
            height = Math.max(height, otherHeight);
        }
    }

    @Override
    public ImageHeader clean(FileBytes image, OutputStream cleaned) throws IOException {
        Layout layout = layout(image);
        if (!layout.pixels || layout.width == 0 || layout.height == 0) {
            throw new BrokenFileException("A WebP without an image");
        }
        OutputStream out = new BufferedOutputStream(cleaned);
        try (BlockReader in = new BlockReader(image.read())) {
            in.skip(12);
            start("RIFF", layout.size(), out);
            out.write(ascii("WEBP"));
            for (Chunk chunk : layout.chunks) {
                in.skip(8);
                copy(chunk, layout, in, out);
            }
        }
        if (layout.orientation != Orientation.UPRIGHT) {
            byte[] exif = Orientation.exif(layout.orientation);
            start("EXIF", exif.length, out);
            out.write(exif);
        }
        out.flush();
        return new ImageHeader(layout.width, layout.height, layout.orientation, 3);
    }

    private static void copy(Chunk chunk, Layout layout, BlockReader in, OutputStream out) throws IOException {
        if (!KEPT.contains(chunk.type)) {
            in.skip(chunk.padded());
            return;
        }
        start(chunk.type, chunk.length, out);
        if (chunk.type.equals("VP8X")) {
            int flags = in.u8() & ~(HAS_EXIF | HAS_XMP);
            out.write(layout.orientation == Orientation.UPRIGHT ? flags : flags | HAS_EXIF);
            in.copy(chunk.padded() - 1, out);
        } else {
            in.copy(chunk.padded(), out);
        }
    }

    private static Layout layout(FileBytes image) throws IOException {
        Layout layout = new Layout();
        try (BlockReader in = new BlockReader(image.read())) {
            String riff = text(in);
            long left = in.u32LittleEndian() - 4;
            if (!riff.equals("RIFF") || !text(in).equals("WEBP")) {
                throw new BrokenFileException("Not a WebP");
            }
            while (left >= 8) {
                Chunk chunk = new Chunk(text(in), in.u32LittleEndian());
                left -= 8 + chunk.padded();
                if (left < -1 || layout.chunks.size() == MAX_CHUNKS) {
                    throw new BrokenFileException("A WebP with a wrong chunk");
                }
                layout.chunks.add(chunk);
                look(chunk, layout, in);
            }
        }
        return layout;
    }

    /** Reads past a chunk, taking from it what it says of the image. */
    private static void look(Chunk chunk, Layout layout, BlockReader in) throws IOException {
        long left = chunk.padded();
        switch (chunk.type) {
            case "VP8X" -> {
                in.skip(4);
                layout.grow(in.u24LittleEndian() + 1, in.u24LittleEndian() + 1);
                left -= 10;
            }
            case "VP8 " -> {
                layout.pixels = true;
                in.skip(6);
                layout.grow(in.u16LittleEndian() % MAX_DIMENSION, in.u16LittleEndian() % MAX_DIMENSION);
                left -= 10;
            }
            case "VP8L" -> {
                layout.pixels = true;
                in.skip(1);
                long bits = in.u32LittleEndian();
                layout.grow((int) (bits % MAX_DIMENSION) + 1, (int) (bits / MAX_DIMENSION % MAX_DIMENSION) + 1);
                left -= 5;
            }
            case "ANMF" -> {
                layout.pixels = true;
                in.skip(6);
                layout.grow(in.u24LittleEndian() + 1, in.u24LittleEndian() + 1);
                left -= 12;
            }
            case "EXIF" -> {
                if (left < MAX_EXIF) {
                    layout.orientation = Orientation.of(plainExif(in.bytes((int) left)));
                    left = 0;
                }
            }
            default -> {}
        }
        if (left < 0) {
            throw new BrokenFileException("A WebP chunk that is too short");
        }
        in.skip(left);
    }

    /** Some programs write Exif as in a JPEG, with its name before it. */
    private static byte[] plainExif(byte[] data) {
        String start = new String(data, 0, Math.min(6, data.length), StandardCharsets.ISO_8859_1);
        return start.equals("Exif\0\0") ? Arrays.copyOfRange(data, 6, data.length) : data;
    }

    private static void start(String type, long length, OutputStream out) throws IOException {
        out.write(ascii(type));
        for (int shift = 0; shift < 32; shift += 8) {
            out.write((int) (length >> shift));
        }
    }

    private static String text(BlockReader in) throws IOException {
        return new String(in.bytes(4), StandardCharsets.ISO_8859_1);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
