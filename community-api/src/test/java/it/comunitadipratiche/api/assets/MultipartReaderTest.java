package it.comunitadipratiche.api.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.api.problem.RequestProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartReaderTest {
    private static final String TYPE = "multipart/form-data; boundary=xyz";
    private static final String FORM = """
            --xyz
            Content-Disposition: form-data; name="alt"

            Un prato è verde
            --xyz
            Content-Disposition: form-data; name="file"; filename="a \\"b\\".txt"
            Content-Type: text/plain

            first
            --xy not the end
            --xyz--
            after""".replace("\n", "\r\n");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100_000})
    void readsPartsHoweverTheyArrive(int piece) throws IOException {
        MultipartReader reader = reader(FORM.getBytes(StandardCharsets.UTF_8), piece);

        MultipartReader.Part alt = reader.next().orElseThrow();
        assertThat(alt.name()).isEqualTo("alt");
        assertThat(alt.fileName()).isEmpty();
        assertThat(text(alt)).isEqualTo("Un prato è verde");
        MultipartReader.Part file = reader.next().orElseThrow();
        assertThat(file.fileName()).contains("a \"b\".txt");
        assertThat(text(file)).isEqualTo("first\r\n--xy not the end");
        assertThat(reader.next()).isEmpty();
        assertThat(reader.next()).isEmpty();
    }

    @Test
    void passesOverWhatIsNotRead() throws IOException {
        MultipartReader reader = reader(FORM.getBytes(StandardCharsets.UTF_8), 5);
        reader.next();

        assertThat(reader.next().orElseThrow().name()).isEqualTo("file");
        assertThat(reader.next()).isEmpty();
    }

    @Test
    void streamsContentLargerThanItsBuffer() throws IOException {
        byte[] content = new byte[1_000_000];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (i % 17 == 0 ? '\r' : i);
        }
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes("--xyz\r\nContent-Disposition: form-data; name=file\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes("\r\n--xyz--".getBytes(StandardCharsets.UTF_8));

        MultipartReader.Part file = reader(form.toByteArray(), 8_191).next().orElseThrow();

        assertThat(file.content().readAllBytes()).isEqualTo(content);
    }

    @Test
    void refusesWhatBreaksOff() {
        byte[] half = FORM.substring(0, FORM.indexOf("not the end")).getBytes(StandardCharsets.UTF_8);
        MultipartReader reader = reader(half, 100);

        assertThatThrownBy(() -> {
                    reader.next();
                    text(reader.next().orElseThrow());
                })
                .isInstanceOf(RequestProblemException.class);
    }

    @Test
    void refusesWhatIsNoForm() {
        assertThatThrownBy(() -> new MultipartReader(InputStream.nullInputStream(), "multipart/form-data"))
                .isInstanceOf(RequestProblemException.class);
        assertThatThrownBy(() -> reader("nothing here".getBytes(StandardCharsets.UTF_8), 100)
                        .next())
                .isInstanceOf(RequestProblemException.class);
    }

    @Test
    void refusesHeadersWithoutEnd() {
        byte[] endless = ("--xyz\r\n" + "x".repeat(100_000)).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> reader(endless, 1_000).next()).isInstanceOf(RequestProblemException.class);
    }

    private static String text(MultipartReader.Part part) throws IOException {
        return new String(part.content().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static MultipartReader reader(byte[] form, int piece) {
        return new MultipartReader(
                new ByteArrayInputStream(form) {
                    @Override
                    public synchronized int read(byte[] target, int offset, int length) {
                        return super.read(target, offset, Math.min(length, piece));
                    }
                },
                TYPE);
    }
}
