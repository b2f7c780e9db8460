package it.comunitadipratiche.core.unanswered;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainWordsTest {

    @Test
    void areOneLineOfSmallLetters() {
        assertThat(PlainWords.of("  Patti  di\u0007 \n«Collaborazione» ")).contains("patti di collaborazione");
        assertThat(PlainWords.of("art. 55 CTS")).contains("art. 55 cts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                "scrivi a ada @ example",
                "333 1234567",
                "+39 055 123456",
                "RSSMRA80A01H501U",
                "mario rssmra80a01h501u",
                "IT60X0542811101000000123456",
                "https://example.org/x",
                "www.example.org",
                "?!…",
                "a",
                "12",
                "",
            })
    void areNotKeptOfWhatMayBeAboutAPerson(String text) {
        assertThat(PlainWords.of(text)).isEmpty();
    }

    @Test
    void areNotKeptOfLongTexts() {
        assertThat(PlainWords.of("parola ".repeat(12))).isEmpty();
        assertThat(PlainWords.of("x".repeat(10_000))).isEmpty();
    }
}
