package it.comunitadipratiche.core.assets;

import static it.comunitadipratiche.core.assets.images.Pictures.ascii;
import static it.comunitadipratiche.core.assets.images.Pictures.join;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.comunitadipratiche.core.assets.files.FileStore;
import it.comunitadipratiche.core.assets.files.FileStores;
import it.comunitadipratiche.core.assets.files.MediaTypes;
import it.comunitadipratiche.core.assets.images.ImageDecoder;
import it.comunitadipratiche.core.assets.images.ImageHeader;
import it.comunitadipratiche.core.assets.images.Pictures;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Settings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetIntakeTest {
    @TempDir
    Path folder;

    private FileStore store;
    private AssetIntake intake;

    @BeforeEach
    void open() {
        store = FileStores.in(folder, Clock.systemUTC());
        intake = with(Map.of());
    }

    @AfterEach
    void leavesNothingOnScratchSpace() throws IOException {
        try (Stream<Path> incoming = Files.list(Files.createDirectories(folder.resolve("incoming")))) {
            assertThat(incoming).isEmpty();
        }
    }

    @Test
    void tellsWhatAPictureIsAndHowLarge() throws IOException {
        ReceivedFile file = receive(Pictures.jpeg(40, 30), "foto.jpg");

        assertThat(file.mediaType()).isEqualTo("image/jpeg");
        assertThat(file.name()).isEqualTo("foto.jpg");
        assertThat(file.header()).map(ImageHeader::width).contains(40);
        assertThat(file.drawable()).isTrue();
        assertThat(store.find(file.stored().sha256())).isPresent();
    }

    @Test
    void acceptsEveryFormatOfPictures() throws IOException {
        assertThat(receive(Pictures.png(4, 3), "a").name()).isEqualTo("a.png");
        assertThat(receive(Pictures.gif(4, 3), "a").name()).isEqualTo("a.gif");
        assertThat(receive(Pictures.webp(4, 3), "a").name()).isEqualTo("a.webp");
    }

    @Test
    void correctsAWrongEnding() throws IOException {
        assertThat(receive(Pictures.png(4, 3), "foto.jpg").name()).isEqualTo("foto.png");
        assertThat(receive(Pictures.jpeg(4, 3), "foto.JPEG").name()).isEqualTo("foto.jpeg");
    }

    @Test
    void keepsAPictureWithoutItsPlace() throws IOException {
        ReceivedFile file = receive(Pictures.jpegWithPlace(40, 30, 6), "foto.jpg");

        try (InputStream kept = store.open(file.stored().sha256(), 0, Long.MAX_VALUE)) {
            assertThat(Pictures.tells(kept.readAllBytes(), "GPS")).isFalse();
        }
        assertThat(file.header()).map(ImageHeader::shownWidth).contains(30);
    }

    @Test
    void cutsOffWhatIsHiddenBehindAPicture() throws IOException {
        ReceivedFile plain = receive(Pictures.gif(4, 3), "a.gif");
        ReceivedFile polyglot =
                receive(join(Pictures.gif(4, 3), ascii("<script>alert(1)</script>"), zip("a.class", "x")), "a.gif");

        assertThat(polyglot.stored().sha256()).isEqualTo(plain.stored().sha256());
    }

    @Test
    void refusesAProgramCalledAPicture() {
        byte[] program = join(ascii("MZ"), new byte[58], new byte[] {64, 0, 0, 0}, ascii("PE\0\0"), new byte[200]);

        assertThat(refusal(program, "foto.jpg")).isEqualTo("assets.type");
        assertThat(refusal(join(ascii("\177ELF"), new byte[60]), "foto.jpg")).isEqualTo("assets.type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><body>ciao</body></html>",
                "  \n<html><script>alert(1)</script></html>",
                "<script>alert(1)</script>",
                "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body/></html>",
                "#!/bin/sh\nrm -rf /",
                "<?php system('id'); ?>"
            })
    void refusesWhatBrowsersOrServersRun(String text) {
        assertThat(refusal(ascii(text), "verbale.txt")).isEqualTo("assets.type");
        assertThat(refusal(ascii(text), "verbale.jpg")).isEqualTo("assets.type");
    }

    @Test
    void refusesScriptsByTheirNameBecauseNothingElseTellsThem() {
        assertThat(refusal(ascii("alert(1)"), "codice.js")).isEqualTo("assets.type");
        assertThat(refusal(ascii("ciao"), "pagina.html")).isEqualTo("assets.type");
    }

    @Test
    void tellsTextsApartByTheirNames() throws IOException {
        assertThat(receive(ascii("nome,città\nAda,Roma\n"), "elenco.csv").mediaType())
                .isEqualTo("text/csv");
        assertThat(receive("perché no".getBytes(StandardCharsets.UTF_8), "nota.txt")
                        .mediaType())
                .isEqualTo("text/plain");
        assertThat(receive(ascii("non sono una foto"), "foto.jpg").name()).isEqualTo("foto.txt");
    }

    @Test
    void tellsOfficeDocumentsApartByWhatTheyHold() throws IOException {
        byte[] word = zip(
                "word/document.xml",
                "<w:document/>",
                "[Content_Types].xml",
                "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
        byte[] odt = zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<x/>");

        assertThat(receive(word, "atto.zip").name()).isEqualTo("atto.docx");
        assertThat(receive(odt, "atto").name()).isEqualTo("atto.odt");
        assertThat(receive(ascii("%PDF-1.7\n1 0 obj\n"), "atto.doc").name()).isEqualTo("atto.pdf");
        assertThat(receive(oldWord(), "atto.doc").mediaType()).isEqualTo("application/msword");
    }

    @Test
    void refusesArchivesAndDocumentsWithMacros() {
        byte[] macros = zip(
                "[Content_Types].xml",
                "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>");

        assertThat(refusal(zip("a.txt", "ciao"), "a.docx")).isEqualTo("assets.type");
        assertThat(refusal(macros, "a.docx")).isEqualTo("assets.type");
    }

    @Test
    void refusesABombBeforeDecodingIt() {
        assertThat(refusal(Pictures.pngClaiming(60_000, 60_000), "bomba.png")).isEqualTo("assets.tooManyPixels");
        assertThat(refusal(Pictures.webp(16_384, 16_384), "bomba.webp")).isEqualTo("assets.tooManyPixels");
        assertThat(refusal(gifClaiming(65_535), "bomba.gif")).isEqualTo("assets.tooManyPixels");
    }

    @Test
    void refusesPicturesThatAreCutShort() {
        for (byte[] picture : new byte[][] {Pictures.jpeg(400, 300), Pictures.png(400, 300), Pictures.gif(400, 300)}) {
            assertThat(refusal(Arrays.copyOf(picture, picture.length / 2), "foto"))
                    .isEqualTo("assets.broken");
        }
    }

    @Test
    void refusesPicturesWhosePixelsAreMissing() {
        byte[] whole = Pictures.png(4, 3);
        byte[] hollow = join(
                Arrays.copyOf(whole, 33),
                Pictures.pngChunk("IDAT", new byte[0]),
                Pictures.pngChunk("IEND", new byte[0]));

        assertThat(refusal(hollow, "foto.png")).isEqualTo("assets.broken");
        assertThat(refusal(Pictures.pngClaiming(400, 300), "foto.png")).isEqualTo("assets.broken");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(refusal(new byte[0], "vuoto.txt")).isEqualTo("assets.empty");
    }

    @Test
    void stopsReadingAFileThatIsTooLarge() {
        intake = with(Map.of("community.assets.max-bytes", "1000000"));
        Endless endless = new Endless(Long.MAX_VALUE);

        assertThatThrownBy(() -> intake.receive(endless, "infinito.txt")).isInstanceOf(AssetTooLargeException.class);
        assertThat(endless.read).isLessThan(1_200_000);
    }

    @Test
    void hasLimitsForEachKindOfFiles() throws IOException {
        intake = with(Map.of("community.assets.max-bytes.image", "100"));

        assertThat(refusal(Pictures.jpeg(40, 30), "foto.jpg")).isEqualTo("assets.tooLarge");
        assertThat(receive(ascii("x".repeat(200)), "nota.txt").stored().size()).isEqualTo(200);
    }

    @Test
    void takesOnlyTheTypesThatAreAllowed() throws IOException {
        intake = with(Map.of("community.assets.types", "text/*, image/png"));

        assertThat(receive(ascii("ciao"), "nota.txt").mediaType()).isEqualTo("text/plain");
        assertThat(receive(Pictures.png(4, 3), "a.png").mediaType()).isEqualTo("image/png");
        assertThat(refusal(Pictures.jpeg(4, 3), "a.jpg")).isEqualTo("assets.type");
    }

    @Test
    void streamsLargeFilesWithoutHoldingThem() throws IOException {
        long size = 40L << 20;
        System.gc();
        long before = used();
        Endless large = new Endless(size);

        ReceivedFile file = intake.receive(large, "registro.txt");

        assertThat(file.stored().size()).isEqualTo(size);
        assertThat(large.mostUsed - before).isLessThan(size / 2);
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private AssetIntake with(Map<String, String> values) {
        Map<String, String> copy = new HashMap<>(values);
        Settings settings = new Settings() {
            @Override
            public Optional<String> find(String name) {
                return Optional.ofNullable(copy.get(name));
            }
        };
        return new AssetIntake(store, new MediaTypes(), new AssetLimits(settings), new ImageDecoder());
    }

    private ReceivedFile receive(byte[] content, String name) throws IOException {
        return intake.receive(new ByteArrayInputStream(content), name);
    }

    private String refusal(byte[] content, String name) {
        InvalidInputException refusal = catchThrowableOfType(InvalidInputException.class, () -> receive(content, name));
        assertThat(refusal).as(name).isNotNull();
        assertThat(refusal.gaps()).hasSize(1);
        assertThat(refusal.gaps().get(0).pointer()).isEqualTo("/file");
        return refusal.gaps().get(0).message().code();
    }

    private static byte[] gifClaiming(int side) {
        byte[] picture = Pictures.gif(4, 3);
        for (int at : new int[] {6, 8}) {
            picture[at] = (byte) side;
            picture[at + 1] = (byte) (side >> 8);
        }
        return picture;
    }

    private static byte[] oldWord() {
        byte[] start = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        byte[] filler = new byte[200_000];
        return join(start, filler, "WordDocument\0".getBytes(StandardCharsets.UTF_16LE), filler);
    }

    private static byte[] zip(String... namesAndTexts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(ascii(namesAndTexts[i + 1]));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** A text of a length that nobody could hold, which watches how much memory its reader takes. */
    private static final class Endless extends InputStream {
        private final long length;
        private long read;
        private long mostUsed;

        Endless(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            return read++ < length ? 'x' : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int count) {
            if (read >= length) {
                return -1;
            }
            int part = (int) Math.min(count, length - read);
            Arrays.fill(buffer, offset, offset + part, (byte) 'x');
            read += part;
            mostUsed = Math.max(mostUsed, used());
            return part;
        }
    }
}
