package it.comunitadipratiche.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ETagsTest {

    @Test
    void givesTheSameBytesTheSameTag() {
        assertThat(ETags.of(bytes("a")))
                .isEqualTo(ETags.of(bytes("a")))
                .startsWith("\"")
                .endsWith("\"");
        assertThat(ETags.of(bytes("a"))).isNotEqualTo(ETags.of(bytes("b")));
    }

    @Test
    void findsATagInAList() {
        assertThat(ETags.match("\"x\", \"v3\"", ETags.of(3))).isTrue();
        assertThat(ETags.match("W/\"v3\"", ETags.of(3))).isTrue();
        assertThat(ETags.match("*", ETags.of(3))).isTrue();
        assertThat(ETags.match("\"v4\"", ETags.of(3))).isFalse();
        assertThat(ETags.match(null, ETags.of(3))).isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
