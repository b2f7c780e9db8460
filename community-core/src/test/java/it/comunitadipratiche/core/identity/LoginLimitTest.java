package it.comunitadipratiche.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.kernel.TooManyRequestsException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginLimitTest {
    private Instant now = Instant.parse("2026-01-15T09:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final LoginLimit limit = new LoginLimit(clock);

    @Test
    void refusesTheEleventhAttemptForAnAccountFromOneAddress() {
        attempts(LoginLimit.PER_PAIR, "ada@example.org", "192.0.2.1");
        assertThatThrownBy(() -> limit.admit("ada@example.org", "192.0.2.1"))
                .isInstanceOfSatisfying(TooManyRequestsException.class, e -> assertThat(e.retryAfter())
                        .isEqualTo(LoginLimit.WINDOW));
        assertThatCode(() -> limit.admit("ada@example.org", "192.0.2.2")).doesNotThrowAnyException();
        assertThatCode(() -> limit.admit("grace@example.org", "192.0.2.1")).doesNotThrowAnyException();
    }

    @Test
    void admitsAgainWhenTheQuarterOfAnHourIsOver() {
        attempts(LoginLimit.PER_PAIR, "ada@example.org", "192.0.2.1");
        now = now.plus(LoginLimit.WINDOW).minusMillis(1);
        assertThatThrownBy(() -> limit.admit("ada@example.org", "192.0.2.1"))
                .isInstanceOfSatisfying(TooManyRequestsException.class, e -> assertThat(e.retryAfter())
                        .isEqualTo(Duration.ofMillis(1)));
        now = now.plusMillis(1);
        assertThatCode(() -> limit.admit("ada@example.org", "192.0.2.1")).doesNotThrowAnyException();
    }

    @Test
    void refusesManyAddressesForOneAccount() {
        for (int i = 0; i < LoginLimit.PER_ACCOUNT; i++) {
            limit.admit("ada@example.org", "192.0.2." + i);
        }
        assertThatThrownBy(() -> limit.admit("ada@example.org", "198.51.100.1"))
                .isInstanceOf(TooManyRequestsException.class);
    }

    @Test
    void refusesManyAccountsFromOneAddress() {
        for (int i = 0; i < LoginLimit.PER_ADDRESS; i++) {
            limit.admit("member" + i + "@example.org", "192.0.2.1");
        }
        assertThatThrownBy(() -> limit.admit("ada@example.org", "192.0.2.1"))
                .isInstanceOf(TooManyRequestsException.class);
    }

    @Test
    void takesTheAddressesOfOneIpv6NetworkForOne() {
        for (int i = 0; i < LoginLimit.PER_PAIR; i++) {
            limit.admit("ada@example.org", "2001:db8:1:2::" + i);
        }
        assertThatThrownBy(() -> limit.admit("ada@example.org", "2001:db8:1:2:ffff::1"))
                .isInstanceOf(TooManyRequestsException.class);
        assertThatCode(() -> limit.admit("ada@example.org", "2001:db8:1:3::1")).doesNotThrowAnyException();
        assertThatCode(() -> limit.admit("ada@example.org", "not:an:address")).doesNotThrowAnyException();
    }

    @Test
    void neverLimitsWhoKnowsThePassword() {
        for (int i = 0; i < 1000; i++) {
            limit.admit("ada@example.org", "192.0.2.1");
            limit.succeeded("ada@example.org", "192.0.2.1");
        }
        assertThatCode(() -> attempts(LoginLimit.PER_PAIR, "ada@example.org", "192.0.2.1"))
                .doesNotThrowAnyException();
    }

    private void attempts(int number, String account, String address) {
        for (int i = 0; i < number; i++) {
            limit.admit(account, address);
        }
    }
}
