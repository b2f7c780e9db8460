package it.comunitadipratiche.core.assets.images;

import it.comunitadipratiche.core.assets.files.FileBytes;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Small image files made by code, whole and hostile. */
public final class Pictures {
    private Pictures() {}

    /** A picture whose left half is red and whose right half is blue. */
    public static BufferedImage drawn(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return image;
    }

    public static byte[] jpeg(int width, int height) {
        return encoded(drawn(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return encoded(drawn(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    public static byte[] transparentPng(int width, int height) {
        return encoded(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png");
    }

    public static byte[] gif(int width, int height) {
        return encoded(drawn(width, height, BufferedImage.TYPE_BYTE_INDEXED), "gif");
    }

    private static byte[] encoded(BufferedImage image, String format) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalStateException("No writer of " + format);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A lossless WebP of one colour: five prefix codes of one symbol each, and not one bit for the pixels. */
    public static byte[] webp(int width, int height) {
        long bits = (width - 1L) | (height - 1L) << 14;
        Bits data = new Bits();
        data.add(0x2f, 8);
        data.add(bits, 28);
        data.add(0, 1);
        data.add(0, 3);
        data.add(0, 1);
        data.add(0, 1);
        data.add(0, 1);
        for (int symbol : new int[] {90, 200, 30, 255}) {
            data.add(1, 1);
            data.add(0, 1);
            data.add(1, 1);
            data.add(symbol, 8);
        }
        data.add(1, 1);
        data.add(0, 1);
        data.add(0, 1);
        data.add(0, 1);
        return riff(chunk("VP8L", data.bytes()));
    }

    /** The same as an extended WebP, with Exif and XMP after the pixels. */
    public static byte[] webpWithMetadata(int width, int height, byte[] exif) {
        byte[] simple = webp(width, height);
        byte[] pixels = Arrays.copyOfRange(simple, 12, simple.length);
        ByteBuffer extended = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
        extended.putInt(0x08 | 0x04);
        put24(extended, width - 1);
        put24(extended, height - 1);
        return riff(
                chunk("VP8X", extended.array()),
                pixels,
                chunk("EXIF", exif),
                chunk("XMP ", "<x:xmpmeta>GPS</x:xmpmeta>".getBytes(StandardCharsets.UTF_8)));
    }

    private static void put24(ByteBuffer buffer, int value) {
        buffer.put((byte) value).put((byte) (value >> 8)).put((byte) (value >> 16));
    }

    private static byte[] riff(byte[]... chunks) {
        byte[] content = join(chunks);
        ByteBuffer start = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        start.put(ascii("RIFF")).putInt(content.length + 4).put(ascii("WEBP"));
        return join(start.array(), content);
    }

    private static byte[] chunk(String type, byte[] data) {
        ByteBuffer start = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        start.put(ascii(type)).putInt(data.length);
        return join(start.array(), data, new byte[data.length & 1]);
    }

    /** Exif with an orientation and a latitude: a TIFF header, the first directory and the one of the place. */
    public static byte[] exif(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 24 + 4 + 2 + 24 + 4 + 24);
        tiff.put(ascii("MM")).putShort((short) 42).putInt(8);
        int gps = 8 + 2 + 24 + 4;
        tiff.putShort((short) 2);
        entry(tiff, 0x0112, 3, 1, orientation << 16);
        entry(tiff, 0x8825, 4, 1, gps);
        tiff.putInt(0);
        tiff.putShort((short) 2);
        entry(tiff, 1, 2, 2, 'N' << 24);
        entry(tiff, 2, 5, 3, gps + 2 + 24 + 4);
        tiff.putInt(0);
        tiff.putInt(41).putInt(1).putInt(53).putInt(1).putInt(24).putInt(1);
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** A JPEG that knows where it was taken, with a comment, XMP, an IPTC block and something after its end. */
    public static byte[] jpegWithPlace(int width, int height, int orientation) {
        byte[] plain = jpeg(width, height);
        return join(
                Arrays.copyOf(plain, 2),
                segment(0xe1, join(ascii("Exif\0\0"), exif(orientation))),
                segment(0xe1, ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>GPS 41.89</x:xmpmeta>")),
                segment(0xed, ascii("Photoshop 3.0\0GPS Roma")),
                segment(0xe2, ascii("ICC_PROFILE\0\1\1not really a profile")),
                segment(0xfe, ascii("GPS comment")),
                Arrays.copyOfRange(plain, 2, plain.length),
                ascii("PK GPS appended"));
    }

    private static byte[] segment(int marker, byte[] data) {
        ByteBuffer start = ByteBuffer.allocate(4);
        start.put((byte) 0xff).put((byte) marker).putShort((short) (data.length + 2));
        return join(start.array(), data);
    }

    /** A PNG with a text, a time, Exif and something after its end. */
    public static byte[] pngWithPlace(int width, int height, int orientation) {
        byte[] plain = png(width, height);
        int afterHeader = 8 + 25;
        return join(
                Arrays.copyOf(plain, afterHeader),
                pngChunk("tEXt", ascii("Comment\0GPS Roma")),
                pngChunk("eXIf", exif(orientation)),
                Arrays.copyOfRange(plain, afterHeader, plain.length),
                ascii("GPS appended"));
    }

    /** A PNG of a few bytes that claims to be of a size. */
    public static byte[] pngClaiming(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 6, 0, 0, 0})
                .array();
        byte[] plain = png(1, 1);
        return join(Arrays.copyOf(plain, 8), pngChunk("IHDR", header), Arrays.copyOfRange(plain, 33, plain.length));
    }

    public static byte[] pngChunk(String type, byte[] data) {
        CRC32 sum = new CRC32();
        sum.update(ascii(type));
        sum.update(data);
        return join(
                ByteBuffer.allocate(4).putInt(data.length).array(),
                ascii(type),
                data,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    public static byte[] gifWithComment(int width, int height) {
        byte[] plain = gif(width, height);
        byte[] comment = join(new byte[] {0x21, (byte) 0xfe, 11}, ascii("GPS comment"), new byte[] {0});
        return join(Arrays.copyOf(plain, plain.length - 1), comment, new byte[] {0x3b}, ascii("GPS appended"));
    }

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static FileBytes bytes(byte[] content) {
        return () -> new ByteArrayInputStream(content);
    }

    public static boolean tells(byte[] file, String text) {
        return new String(file, StandardCharsets.ISO_8859_1).contains(text);
    }

    /** Bits in the order WebP wants them: least significant first. */
    private static final class Bits {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private int current;
        private int count;

        void add(long value, int bits) {
            for (int i = 0; i < bits; i++) {
                current |= (int) (value >> i & 1) << count;
                if (++count == 8) {
                    out.write(current);
                    current = 0;
                    count = 0;
                }
            }
        }

        byte[] bytes() {
            if (count > 0) {
                out.write(current);
            }
            return out.toByteArray();
        }
    }
}
