package it.comunitadipratiche.core.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OldPathTest {

    @ParameterizedTest
    @CsvSource({
        "https://vecchia.example.org/2021/03/lanterna/, /2021/03/lanterna",
        "//vecchia.example.org/a, /a",
        "/2021/03/lanterna, /2021/03/lanterna",
        "/2021/03/lanterna/?utm_source=x#fine, /2021/03/lanterna",
        "/citt%C3%A0/, /città",
        "/a+b, /a+b",
        "/%zz, /%zz",
        "https://vecchia.example.org/?p=15, /?p=15",
        "/?x=1&page_id=7, /?page_id=7"
    })
    void keepsWhatMatters(String address, String path) {
        assertThat(OldPath.of(address)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://vecchia.example.org", "https://vecchia.example.org/", "/", "", "/?s=cerca", "#x"})
    void keepsNothingOfTheRoot(String address) {
        assertThat(OldPath.of(address)).isEmpty();
    }

    @Test
    void keepsNothingOfALongAddress() {
        assertThat(OldPath.of("/" + "x".repeat(600))).isEmpty();
    }
}
