package it.comunitadipratiche.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VersionRangeTest {

    @Test
    void holdsTheVersionsBetweenItsEnds() {
        VersionRange range = VersionRange.of("[0.1,1.0)");

        assertThat(range.contains("0.1")).isTrue();
        assertThat(range.contains("0.9.12")).isTrue();
        assertThat(range.contains("1.0")).isFalse();
        assertThat(range.contains("0.0.9")).isFalse();
    }

    @Test
    void countsAVersionInTheMakingAsWhatItWillBecome() {
        assertThat(VersionRange.of("[0.1,1.0)").contains("0.1.0-SNAPSHOT")).isTrue();
        assertThat(VersionRange.of("[0.1,1.0)").contains("1.0.0-SNAPSHOT")).isFalse();
    }

    @Test
    void mayHaveNoEndAndSeveralParts() {
        assertThat(VersionRange.of("[0.1,)").contains("7.3")).isTrue();
        assertThat(VersionRange.of("[0.1,0.2),[0.4,0.5)").contains("0.4.1")).isTrue();
        assertThat(VersionRange.of("[0.1,0.2),[0.4,0.5)").contains("0.3")).isFalse();
    }

    @Test
    void refusesWhatIsNoRange() {
        for (String text : new String[] {"", "0.1", "[0.1", "0.1,1.0", "[1.0,0.1]"}) {
            assertThatThrownBy(() -> VersionRange.of(text))
                    .as(text)
                    .isInstanceOf(PluginRefusedException.class)
                    .hasMessageContaining("[0.1,1.0)");
        }
    }
}
