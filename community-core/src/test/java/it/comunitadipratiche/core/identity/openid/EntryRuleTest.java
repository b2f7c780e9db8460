package it.comunitadipratiche.core.identity.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.kernel.Settings;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EntryRuleTest {

    @Test
    void makesMembersUnlessToldOtherwise() {
        assertThat(EntryRule.of(new Settings()).role()).contains(Role.MEMBER);
        assertThat(newAccounts("expert").role()).contains(Role.EXPERT);
        assertThat(newAccounts("none").role()).isEmpty();
    }

    @Test
    void makesNobodyStaff() {
        assertThatThrownBy(() -> newAccounts("ADMIN")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void trustsNoSecondFactorUnlessTold() {
        assertThat(EntryRule.of(new Settings()).isSecondFactor(shown("otp"))).isFalse();
        assertThat(secondFactor("otp, 2").isSecondFactor(shown("pwd"))).isFalse();
        assertThat(secondFactor("otp, 2").isSecondFactor(shown("pwd", "otp"))).isTrue();
        assertThat(secondFactor("always").isSecondFactor(shown())).isTrue();
        assertThat(secondFactor("none").isSecondFactor(shown("none"))).isFalse();
    }

    private static EntryRule newAccounts(String value) {
        return EntryRule.of(new Settings(Map.of("community.openid.new-accounts", value)));
    }

    private static EntryRule secondFactor(String value) {
        return EntryRule.of(new Settings(Map.of("community.openid.second-factor", value)));
    }

    private static Assertion shown(String... means) {
        return new Assertion("i", "s", Optional.empty(), Optional.empty(), false, "Ada", Locale.ITALIAN, Set.of(means));
    }
}
