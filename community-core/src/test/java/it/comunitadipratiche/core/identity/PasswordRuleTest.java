package it.comunitadipratiche.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.kernel.InvalidInputException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PasswordRuleTest {
    private static final String EMAIL = "ada.lovelace@example.org";

    @Test
    void takesTwelveTo128Characters() {
        assertThat(PasswordRule.gap("/password", "a".repeat(11), EMAIL)).isPresent();
        assertThat(PasswordRule.gap("/password", "a".repeat(12), EMAIL)).isEmpty();
        assertThat(PasswordRule.gap("/password", "😀".repeat(128), EMAIL)).isEmpty();
        assertThat(PasswordRule.gap("/password", "a".repeat(129), EMAIL)).isPresent();
    }

    @Test
    void refusesTheAddressInAnySpelling() {
        assertThat(PasswordRule.gap("/password", " Ada.Lovelace@EXAMPLE.org ", EMAIL))
                .hasValueSatisfying(gap -> assertThat(gap.message().code()).isEqualTo("identity.password.email"));
    }

    @Test
    void saysWhereAndWhatWithoutRepeatingThePassword() {
        assertThatThrownBy(() -> PasswordRule.demand("/newPassword", "breve", EMAIL))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> {
                    assertThat(e.gaps().get(0).pointer()).isEqualTo("/newPassword");
                    assertThat(e.gaps().get(0).message().arguments()).isEqualTo(List.of(12, 128));
                    assertThat(e.text().in(Locale.ITALIAN)).isEqualTo("Scegli una password da 12 a 128 caratteri.");
                });
    }
}
