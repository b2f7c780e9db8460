package it.comunitadipratiche.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTest {

    @Test
    void composesAndStripsWhatWasTyped() {
        assertThat(Line.clean(" Niccolo\u0300 ")).isEqualTo("Niccolò");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb", "a\u0000b", "\ud800", "a\u0007"})
    void isNotFitIfADatabaseCouldNotKeepIt(String line) {
        assertThat(Line.isFit(line)).isFalse();
    }

    @Test
    void hasAtMost120Characters() {
        assertThat(Line.isFit("è".repeat(120))).isTrue();
        assertThat(Line.isFit("è".repeat(121))).isFalse();
    }

    @Test
    void isComparedWithoutAccentsAndCapitals() {
        assertThat(Line.key("D’Àngelo Niccolò")).isEqualTo("d’angelo niccolo");
        assertThat(Line.key("a\u0000\u001fb")).isEqualTo("ab");
        assertThat(Line.key("\ufdfa".repeat(120))).hasSizeLessThanOrEqualTo(120);
    }
}
