package it.comunitadipratiche.core.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"80078750587", "00488410010", "12345678903", "00000000000"})
    void acceptsCodesWhoseLastDigitFits(String code) {
        assertThat(TaxCode.isRight(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"80078750586", "08007875057", "12345678900"})
    void refusesCodesWhoseLastDigitDoesNot(String code) {
        assertThat(TaxCode.isRight(code)).isFalse();
    }

    @Test
    void knowsTheDigitThatWouldFit() {
        assertThat(TaxCode.corrected("80078750580")).isEqualTo("80078750587");
    }

    @Test
    void takesBlanksDotsAndTheCountryForNothing() {
        assertThat(TaxCode.plain(" IT 800.787.505 87 ")).isEqualTo("80078750587");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8007875058", "800787505877", "8007875058X", "RSSMRA80A01H501U"})
    void countsElevenDigits(String code) {
        assertThat(TaxCode.hasElevenDigits(code)).isFalse();
    }
}
