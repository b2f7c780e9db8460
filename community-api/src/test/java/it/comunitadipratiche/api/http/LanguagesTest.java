package it.comunitadipratiche.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguagesTest {

    @Test
    void speaksWhatIsPreferred() {
        assertThat(Languages.of("en-GB,en;q=0.9,it;q=0.8")).isEqualTo(Locale.ENGLISH);
        assertThat(Languages.of("it-IT,en;q=0.5")).isEqualTo(Locale.ITALIAN);
        assertThat(Languages.of("de, en;q=0.3")).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void speaksItalianOtherwise() {
        assertThat(Languages.of(null)).isEqualTo(Locale.ITALIAN);
        assertThat(Languages.of("*")).isEqualTo(Locale.ITALIAN);
        assertThat(Languages.of("§§;;q=x")).isEqualTo(Locale.ITALIAN);
        assertThat(Languages.of("de")).isEqualTo(Locale.ITALIAN);
    }

    @Test
    void keepsTheRequestIdOfTheCallerIfItIsFitForALog() {
        assertThat(RequestId.of("abc-1.2:3")).isEqualTo("abc-1.2:3");
        assertThat(RequestId.of("a\nb")).isNotEqualTo("a\nb");
        assertThat(RequestId.of("x".repeat(65))).hasSizeLessThan(65);
        assertThat(RequestId.of(null)).isNotEqualTo(RequestId.of(null));
    }
}
