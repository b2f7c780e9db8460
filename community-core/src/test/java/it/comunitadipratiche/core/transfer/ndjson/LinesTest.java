package it.comunitadipratiche.core.transfer.ndjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import it.comunitadipratiche.core.kernel.Message;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void countsEveryLineAndPassesOverEmptyOnes() throws IOException {
        List<Lines.Line> lines = read("\uFEFF{\"a\":1}\r\n\n  \n{\"b\":\"è\"}".getBytes(StandardCharsets.UTF_8), 100);

        assertThat(lines)
                .extracting(Lines.Line::number, line -> line.text().strip())
                .containsExactly(tuple(1L, "{\"a\":1}"), tuple(4L, "{\"b\":\"è\"}"));
    }

    @Test
    void goesOnAfterALineThatIsTooLongOrNotUtf8() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(("x".repeat(200_000) + "\n").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[] {'"', (byte) 0xC3, '(', '"', '\n'});
        bytes.writeBytes("{}".getBytes(StandardCharsets.UTF_8));
        List<Lines.Line> lines = read(bytes.toByteArray(), 1_000);

        assertThat(lines)
                .extracting(line -> line.problem().map(Message::code).orElse(line.text()))
                .containsExactly("transfer.line.long", "transfer.line.encoding", "{}");
    }

    @Test
    void keepsTheSignThatOthersPutInPlaceOfUnknownOnes() throws IOException {
        assertThat(read("{\"a\":\"\uFFFD\"}".getBytes(StandardCharsets.UTF_8), 100))
                .extracting(Lines.Line::text)
                .containsExactly("{\"a\":\"\uFFFD\"}");
    }

    @Test
    void goesOnFromTheEndOfALine() throws IOException {
        byte[] file = "{\"a\":1}\n{\"b\":2}\n{\"c\":3}\n".getBytes(StandardCharsets.UTF_8);
        Lines.Line second = read(file, 100).get(1);
        InputStream rest = new ByteArrayInputStream(file);
        rest.skipNBytes(second.end());

        Lines.Line third =
                new Lines(rest, second.number(), second.end(), 100).next().orElseThrow();

        assertThat(third.number()).isEqualTo(3);
        assertThat(third.text()).isEqualTo("{\"c\":3}");
        assertThat(third.end()).isEqualTo(file.length);
    }

    private static List<Lines.Line> read(byte[] bytes, int longest) throws IOException {
        Lines lines = new Lines(new ByteArrayInputStream(bytes), 0, 0, longest);
        List<Lines.Line> all = new ArrayList<>();
        for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            all.add(line.get());
        }
        return all;
    }
}
