package it.comunitadipratiche.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.api.problem.RequestProblemException;
import it.comunitadipratiche.core.kernel.StaleVersionException;
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

    @Test
    void takesTheVersionAWriterHasSeen() {
        assertThat(ETags.expectedVersion("\"v3\"", () -> 3)).isEqualTo(3);
        assertThat(ETags.expectedVersion("*", () -> 3)).isEqualTo(3);
    }

    @Test
    void asksForTheVersion() {
        assertThatThrownBy(() -> ETags.expectedVersion(null, () -> 3)).isInstanceOf(RequestProblemException.class);
    }

    @Test
    void refusesAnOldVersionAndAWeakTag() {
        assertThatThrownBy(() -> ETags.expectedVersion("\"v1\", \"v2\"", () -> 3))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> ETags.demand("\"v2\"", 3)).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> ETags.expectedVersion("W/\"v3\"", () -> 3)).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> ETags.expectedVersion("rubbish", () -> 3)).isInstanceOf(StaleVersionException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
