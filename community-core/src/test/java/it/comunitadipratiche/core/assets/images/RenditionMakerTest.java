package it.comunitadipratiche.core.assets.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class RenditionMakerTest {
    private static final int WIDTH = 320;
    private static final int RED = 0xff0000;
    private static final int BLUE = 0x0000ff;

    private final ImageDecoder decoder = new ImageDecoder();

    @Test
    void drawsAJpegOfTheSizeAskedFor() throws IOException {
        byte[] rendition = rendition("image/jpeg", Pictures.jpeg(1000, 500));

        assertThat(new JpegFormat().read(Pictures.bytes(rendition)).width()).isEqualTo(320);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(rendition));
        assertThat(image.getHeight()).isEqualTo(160);
        assertColour(image, 40, 80, RED);
        assertColour(image, 280, 80, BLUE);
    }

    @Test
    void turnsPicturesUpright() throws IOException {
        byte[] rendition = rendition("image/jpeg", Pictures.jpegWithPlace(1000, 500, 6));

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(rendition));
        assertThat(image.getWidth()).isEqualTo(320);
        assertThat(image.getHeight()).isEqualTo(640);
        assertColour(image, 160, 40, RED);
        assertColour(image, 160, 600, BLUE);
        assertThat(new JpegFormat().read(Pictures.bytes(rendition)).orientation())
                .isEqualTo(Orientation.UPRIGHT);
    }

    @Test
    void leavesNothingOfThePlace() throws IOException {
        assertThat(Pictures.tells(rendition("image/jpeg", Pictures.jpegWithPlace(1000, 500, 6)), "GPS"))
                .isFalse();
    }

    @Test
    void keepsTransparencyAsPng() throws IOException {
        byte[] rendition = rendition("image/png", Pictures.transparentPng(1000, 500));

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(rendition));
        assertThat(image.getColorModel().hasAlpha()).isTrue();
        assertThat(image.getRGB(10, 10) >>> 24).isZero();
    }

    @Test
    void drawsOtherFormatsAsJpeg() throws IOException {
        assertThat(rendition("image/png", Pictures.png(1000, 500))).startsWith(0xff, 0xd8);
        assertThat(rendition("image/gif", Pictures.gif(1000, 500))).startsWith(0xff, 0xd8);
        assertThat(rendition("image/webp", Pictures.webp(1000, 500))).startsWith(0xff, 0xd8);
    }

    @Test
    void readsNoMorePixelsThanItNeeds() throws IOException {
        byte[] picture = Pictures.jpeg(3000, 1500);
        ImageHeader header = new JpegFormat().read(Pictures.bytes(picture));

        assertThat(decoder.decode(Pictures.bytes(picture), "image/jpeg", header, 320, 160)
                        .getWidth())
                .isEqualTo(750);
    }

    private byte[] rendition(String mediaType, byte[] picture) throws IOException {
        ImageHeader header = ImageFormat.of(mediaType).orElseThrow().read(Pictures.bytes(picture));
        int height = header.shownHeight() * WIDTH / header.shownWidth();
        BufferedImage image = decoder.decode(Pictures.bytes(picture), mediaType, header, WIDTH, WIDTH);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new RenditionMaker(image, header.orientation()).write(WIDTH, height, out);
        return out.toByteArray();
    }

    private static void assertColour(BufferedImage image, int x, int y, int expected) {
        int colour = image.getRGB(x, y);
        for (int shift = 0; shift < 24; shift += 8) {
            assertThat(colour >> shift & 0xff)
                    .as("colour at %d, %d: %x", x, y, colour)
                    .isCloseTo(expected >> shift & 0xff, org.assertj.core.data.Offset.offset(40));
        }
    }
}
