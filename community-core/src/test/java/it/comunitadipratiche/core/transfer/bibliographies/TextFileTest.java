package it.comunitadipratiche.core.transfer.bibliographies;

import static it.comunitadipratiche.core.transfer.bibliographies.Read.text;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class TextFileTest {
    private static final String WORDS = "TI  - Perché città è «più»\n";

    @Test
    void readsEveryUsualEncoding() throws IOException {
        assertThat(text(WORDS.getBytes(UTF_8))).isEqualTo(WORDS);
        assertThat(text(("\uFEFF" + WORDS).getBytes(UTF_8))).isEqualTo(WORDS);
        assertThat(text(("\uFEFF" + WORDS).getBytes(UTF_16LE))).isEqualTo(WORDS);
        assertThat(text(("\uFEFF" + WORDS).getBytes(UTF_16BE))).isEqualTo(WORDS);
        assertThat(text(WORDS.getBytes(UTF_16LE))).isEqualTo(WORDS);
        assertThat(text(WORDS.getBytes(UTF_16BE))).isEqualTo(WORDS);
        assertThat(text(WORDS.getBytes(ISO_8859_1))).isEqualTo(WORDS);
        assertThat(text("TI  - “Uno” – 5 €\n".getBytes(Charset.forName("windows-1252"))))
                .isEqualTo("TI  - “Uno” – 5 €\n");
    }

    @Test
    void marksBytesThatAreNoText() throws IOException {
        ByteArrayOutputStream damaged = new ByteArrayOutputStream();
        damaged.write("città è perché ".getBytes(UTF_8));
        damaged.write(0xE9);
        damaged.write(" fine\n".getBytes(UTF_8));

        assertThat(text(damaged.toByteArray())).isEqualTo("città è perché \uFFFD fine\n");
        assertThat(text(new byte[0])).isEmpty();
    }
}
