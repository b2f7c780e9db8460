package it.comunitadipratiche.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {

    @Test
    void keepsTheLocalPartAsTypedAndLowersTheDomain() {
        assertThat(Email.parse("  Ada.Lovelace+prove@Comune.Esempio.IT "))
                .contains(new Email("Ada.Lovelace+prove@comune.esempio.it", "ada.lovelace+prove@comune.esempio.it"));
    }

    @Test
    void turnsAnAccentedDomainIntoItsAsciiForm() {
        assertThat(Email.parse("info@società.example")).map(Email::key).contains("info@xn--societ-nta.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "ada",
                "ada@",
                "@example.org",
                "ada@localhost",
                "ada@@example.org",
                "ada@example..org",
                "ada@-example.org",
                ".ada@example.org",
                "ada.@example.org",
                "a da@example.org",
                "ada@exa mple.org",
                "ada\u0000@example.org",
                "ada@example.org\nBcc: x@example.org",
                "àda@example.org",
                "<ada@example.org>"
            })
    void refusesWhatIsNoAddress(String text) {
        assertThat(Email.parse(text)).isEmpty();
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(Email.parse("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(Email.parse("ada@" + "a.".repeat(200) + "org")).isEmpty();
        assertThat(Email.parse("a".repeat(1_000_000) + "@example.org")).isEmpty();
    }
}
