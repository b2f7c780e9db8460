package it.comunitadipratiche.core.assets.images;

import static it.comunitadipratiche.core.assets.images.Pictures.bytes;
import static it.comunitadipratiche.core.assets.images.Pictures.tells;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import it.comunitadipratiche.core.assets.files.BrokenFileException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFormatTest {
    private static final ImageFormat JPEG = new JpegFormat();
    private static final ImageFormat PNG = new PngFormat();
    private static final ImageFormat GIF = new GifFormat();
    private static final ImageFormat WEBP = new WebpFormat();

    @Test
    void removesThePlaceFromAJpeg() throws Exception {
        byte[] picture = Pictures.jpegWithPlace(40, 30, 6);
        assertThat(metadata(picture).containsDirectoryOfType(GpsDirectory.class))
                .isTrue();

        byte[] cleaned = clean(JPEG, picture);

        assertThat(metadata(cleaned).containsDirectoryOfType(GpsDirectory.class))
                .isFalse();
        assertThat(tells(cleaned, "GPS")).isFalse();
    }

    @Test
    void keepsTheOrientationAndTheColourProfileOfAJpeg() throws Exception {
        byte[] cleaned = clean(JPEG, Pictures.jpegWithPlace(40, 30, 6));

        assertThat(metadata(cleaned)
                        .getFirstDirectoryOfType(ExifIFD0Directory.class)
                        .getInteger(ExifIFD0Directory.TAG_ORIENTATION))
                .isEqualTo(6);
        assertThat(tells(cleaned, "ICC_PROFILE")).isTrue();
    }

    @Test
    void keepsEveryPixelOfAJpeg() throws IOException {
        BufferedImage before = ImageIO.read(new ByteArrayInputStream(Pictures.jpeg(40, 30)));
        BufferedImage after = ImageIO.read(new ByteArrayInputStream(clean(JPEG, Pictures.jpeg(40, 30))));

        assertThat(pixels(after)).isEqualTo(pixels(before));
    }

    @Test
    void knowsTheSizeOfAJpegAsStoredAndAsShown() throws IOException {
        ImageHeader header = JPEG.read(bytes(Pictures.jpegWithPlace(40, 30, 6)));

        assertThat(header.width()).isEqualTo(40);
        assertThat(header.height()).isEqualTo(30);
        assertThat(header.shownWidth()).isEqualTo(30);
        assertThat(header.shownHeight()).isEqualTo(40);
    }

    @Test
    void removesThePlaceFromAPng() throws IOException {
        byte[] cleaned = clean(PNG, Pictures.pngWithPlace(40, 30, 3));

        assertThat(tells(cleaned, "GPS")).isFalse();
        assertThat(tells(cleaned, "tEXt")).isFalse();
        assertThat(PNG.read(bytes(cleaned)).orientation()).isEqualTo(3);
        assertThat(pixels(ImageIO.read(new ByteArrayInputStream(cleaned))))
                .isEqualTo(pixels(ImageIO.read(new ByteArrayInputStream(Pictures.png(40, 30)))));
    }

    @Test
    void removesTheCommentFromAGif() throws IOException {
        byte[] cleaned = clean(GIF, Pictures.gifWithComment(40, 30));

        assertThat(tells(cleaned, "GPS")).isFalse();
        assertThat(cleaned).isEqualTo(Pictures.gif(40, 30));
    }

    @Test
    void removesThePlaceFromAWebp() throws Exception {
        byte[] cleaned = clean(WEBP, Pictures.webpWithMetadata(40, 30, Pictures.exif(8)));

        assertThat(tells(cleaned, "XMP ")).isFalse();
        assertThat(tells(cleaned, "GPS")).isFalse();
        assertThat(metadata(cleaned).containsDirectoryOfType(GpsDirectory.class))
                .isFalse();
        assertThat(WEBP.read(bytes(cleaned)).orientation()).isEqualTo(8);
    }

    @Test
    void leavesOutExifThatSaysNothingButUpright() throws IOException {
        assertThat(tells(clean(WEBP, Pictures.webpWithMetadata(40, 30, Pictures.exif(1))), "EXIF"))
                .isFalse();
        assertThat(tells(clean(JPEG, Pictures.jpegWithPlace(40, 30, 1)), "Exif"))
                .isFalse();
        assertThat(tells(clean(PNG, Pictures.pngWithPlace(40, 30, 1)), "eXIf")).isFalse();
    }

    @Test
    void cleansWhatIsCleanIntoTheSameBytes() throws IOException {
        byte[] webp = Pictures.webp(40, 30);
        byte[] png = Pictures.png(40, 30);

        assertThat(clean(WEBP, webp)).isEqualTo(webp);
        assertThat(clean(PNG, png)).isEqualTo(png);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 20, 50, 75, 99})
    void refusesWhatIsCutShort(int percent) {
        assertThatThrownBy(() -> JPEG.read(bytes(cut(Pictures.jpeg(40, 30), percent))))
                .isInstanceOf(BrokenFileException.class);
        assertThatThrownBy(() -> PNG.read(bytes(cut(Pictures.png(40, 30), percent))))
                .isInstanceOf(BrokenFileException.class);
        assertThatThrownBy(() -> GIF.read(bytes(cut(Pictures.gif(40, 30), percent))))
                .isInstanceOf(BrokenFileException.class);
        assertThatThrownBy(() -> WEBP.read(bytes(cut(Pictures.webpWithMetadata(40, 30, new byte[0]), percent))))
                .isInstanceOf(BrokenFileException.class);
    }

    @Test
    void refusesADamagedChunk() {
        byte[] picture = Pictures.png(40, 30);
        picture[50] ^= 1;

        assertThatThrownBy(() -> PNG.read(bytes(picture))).isInstanceOf(BrokenFileException.class);
    }

    @Test
    void tellsTheSizeOfABombWithoutDecodingIt() throws IOException {
        assertThat(PNG.read(bytes(Pictures.pngClaiming(60_000, 60_000))).pixels())
                .isEqualTo(3_600_000_000L);
    }

    @Test
    void refusesSizesThatAreNone() {
        assertThatThrownBy(() -> PNG.read(bytes(Pictures.pngClaiming(0, 10)))).isInstanceOf(BrokenFileException.class);
        assertThatThrownBy(() -> PNG.read(bytes(Pictures.pngClaiming(-1, 10)))).isInstanceOf(BrokenFileException.class);
    }

    private static byte[] clean(ImageFormat format, byte[] picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.clean(bytes(picture), out);
        return out.toByteArray();
    }

    private static byte[] cut(byte[] picture, int percent) {
        return Arrays.copyOf(picture, Math.max(1, picture.length * percent / 100));
    }

    private static Metadata metadata(byte[] picture) throws IOException, ImageProcessingException {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
