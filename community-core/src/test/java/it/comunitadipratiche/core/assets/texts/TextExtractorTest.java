package it.comunitadipratiche.core.assets.texts;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.assets.files.FileBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextExtractorTest {
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String DOCX = OOXML + "wordprocessingml.document";
    private static final String XLSX = OOXML + "spreadsheetml.sheet";
    private static final String PDF = "application/pdf";
    private static final String WORDS = "Il tavolo di coprogettazione";

    @TempDir
    Path scratch;

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of(PDF, TestFiles.pdf(WORDS)),
                Arguments.of(PDF, TestFiles.protectedPdf(WORDS)),
                Arguments.of(DOCX, TestFiles.docx(WORDS)),
                Arguments.of(XLSX, TestFiles.xlsx(WORDS)),
                Arguments.of("application/vnd.ms-excel", TestFiles.xls(WORDS)),
                Arguments.of("application/vnd.oasis.opendocument.text", TestFiles.odt(WORDS)),
                Arguments.of("application/rtf", TestFiles.rtf(WORDS)),
                Arguments.of("application/epub+zip", TestFiles.epub(WORDS)),
                Arguments.of(
                        "text/html", utf8("<html><body><p>" + WORDS + "</p><script>var no;</script></body></html>")),
                Arguments.of("text/markdown", utf8("# Titolo\n\n" + WORDS)),
                Arguments.of("text/plain", utf8(WORDS)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void readsWhatFilesSay(String mediaType, byte[] file) throws IOException {
        FileText read = read(mediaType, file);

        assertThat(read.state()).isEqualTo(TextState.READ);
        assertThat(read.text()).contains(WORDS).doesNotContain("var no");
        assertThat(read.truncated()).isFalse();
        assertThat(scratch).isEmptyDirectory();
    }

    @Test
    void tellsWhatAPdfSaysOfItself() throws IOException {
        FileText read = read(PDF, TestFiles.pdf("una pagina", "un'altra"));

        assertThat(read.pages()).contains(2);
        assertThat(read.title()).contains("Un documento");
        assertThat(read.author()).contains("Ada Bianchi");
        assertThat(read.language()).contains("it-IT");
    }

    @Test
    void makesWordsWholeThatWereCutAtTheEndOfALine() throws IOException {
        FileText read = read(PDF, TestFiles.pdf("La coproget-\ntazione con gli enti\ndel Terzo set-\ntore"));

        assertThat(read.text()).contains("La coprogettazione con gli enti\ndel Terzo settore");
    }

    @Test
    void readsTextInTheEncodingItIsIn() throws IOException {
        FileText read = read(
                "text/plain",
                "La comunità è di chi la fa, perché così è più bella e più giusta per tutti."
                        .getBytes(StandardCharsets.ISO_8859_1));

        assertThat(read.text()).contains("comunità", "perché");
    }

    @Test
    void knowsAPdfThatIsLocked() throws IOException {
        assertThat(read(PDF, TestFiles.encryptedPdf(WORDS))).isEqualTo(FileText.none(TextState.ENCRYPTED));
    }

    @Test
    void knowsAScanFromATextAndAnEmptyFile() throws IOException {
        assertThat(read(PDF, TestFiles.pdf("")).state()).isEqualTo(TextState.NO_TEXT);
        assertThat(read("text/plain", utf8(" \n… — \n")).state()).isEqualTo(TextState.NO_TEXT);
    }

    static Stream<Arguments> damaged() {
        byte[] pdf = TestFiles.pdf(WORDS.repeat(20));
        byte[] docx = TestFiles.docx(WORDS);
        return Stream.of(
                Arguments.of(PDF, utf8("%PDF-1.7\nnothing follows")),
                Arguments.of(PDF, Arrays.copyOf(pdf, 200)),
                Arguments.of(DOCX, Arrays.copyOf(docx, docx.length / 2)),
                Arguments.of(DOCX, utf8("no zip at all")),
                Arguments.of(XLSX, TestFiles.odt(WORDS)),
                Arguments.of("application/vnd.oasis.opendocument.text", utf8("PK")),
                Arguments.of("application/msword", TestFiles.rtf(WORDS)),
                Arguments.of("application/vnd.ms-excel", Arrays.copyOf(TestFiles.xls(WORDS), 700)));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("damaged")
    void knowsFilesThatAreDamaged(String mediaType, byte[] file) throws IOException {
        assertThat(read(mediaType, file).state()).isIn(TextState.DAMAGED, TextState.NO_TEXT);
        assertThat(scratch).isEmptyDirectory();
    }

    @Test
    void keepsAsMuchAsItMay() throws IOException {
        String long1 = "parola ".repeat(10_000);
        FileText read = extractor(1_000, Duration.ofSeconds(30)).read(bytes(utf8(long1)), long1.length(), "text/plain");

        assertThat(read.state()).isEqualTo(TextState.READ);
        assertThat(read.text()).hasSizeBetween(990, 1_000);
        assertThat(read.truncated()).isTrue();
    }

    @Test
    void readsNoFileThatIsTooLarge() throws IOException {
        FileBytes nobodyAsks = () -> {
            throw new IOException("It is not read at all");
        };

        assertThat(extractor(1_000, Duration.ofSeconds(30))
                        .read(nobodyAsks, 200L << 20, PDF)
                        .state())
                .isEqualTo(TextState.TOO_LARGE);
        assertThat(extractor(1_000, Duration.ofSeconds(30))
                        .read(nobodyAsks, 30L << 20, "application/msword")
                        .state())
                .isEqualTo(TextState.TOO_LARGE);
    }

    @Test
    void unpacksNoBombs() throws IOException {
        assertThat(read(XLSX, TestFiles.bomb(60)).state()).isEqualTo(TextState.TOO_LARGE);
    }

    @Test
    void fetchesNothingFromOutsideAFile() throws IOException {
        Path secret = Files.writeString(Files.createTempFile("secret", ".txt"), "parola-segreta");
        String prologue = "<!DOCTYPE w:document [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">"
                + "<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";

        FileText read = read(DOCX, TestFiles.docx("prima &x; dopo", prologue));

        assertThat(read.text()).doesNotContain("parola-segreta");
        Files.delete(secret);
    }

    @Test
    void leavesAFileThatTakesTooLongAndGoesOn() throws IOException {
        String lines = "una riga di testo come tante altre\n".repeat(500_000);
        TextExtractor hasty = extractor(100_000_000, Duration.ofMillis(1));

        assertThat(hasty.read(bytes(utf8(lines)), lines.length(), "text/plain").state())
                .isEqualTo(TextState.TIMED_OUT);
        assertThat(read(PDF, TestFiles.pdf(WORDS)).text()).contains(WORDS);
    }

    @Test
    void readsALongPdfInBoundedMemory() throws IOException {
        String page = "Art. 55 del codice del Terzo settore e quello che ne segue per gli enti\n".repeat(45);
        String[] pages = new String[400];
        Arrays.fill(pages, page);

        FileText read = read(PDF, TestFiles.pdf(pages));

        assertThat(read.pages()).contains(400);
        assertThat(read.truncated()).isTrue();
        assertThat(read.text()).hasSizeLessThanOrEqualTo(1_000_000);
    }

    private FileText read(String mediaType, byte[] file) throws IOException {
        return extractor(1_000_000, Duration.ofSeconds(60)).read(bytes(file), file.length, mediaType);
    }

    private TextExtractor extractor(int characters, Duration time) {
        return new TextExtractor(new TextLimits(characters, 100L << 20, 50L << 20, time, scratch));
    }

    private static FileBytes bytes(byte[] file) {
        return () -> new ByteArrayInputStream(file);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
