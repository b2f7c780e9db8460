package it.comunitadipratiche.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    @Test
    void allowsEachCallerSoMany() {
        RateLimits.Limit limit = new RateLimits.Limit(2, Duration.ofDays(1));

        assertThat(limit.take("ada").remaining()).isEqualTo(1);
        assertThat(limit.take("ada").allowed()).isTrue();
        assertThat(limit.take("ada").allowed()).isFalse();
        assertThat(limit.take("grace").allowed()).isTrue();
    }

    @Test
    void saysWhenToComeAgain() {
        RateLimits.Limit limit = new RateLimits.Limit(1, Duration.ofHours(1));
        limit.take("ada");

        RateLimits.Standing refused = limit.take("ada");

        assertThat(refused.retry()).isBetween(3_500L, 3_600L);
        assertThat(refused.reset()).isBetween(3_500L, 3_600L);
    }

    @Test
    void looksWithoutTaking() {
        RateLimits.Limit limit = new RateLimits.Limit(1, Duration.ofDays(1));

        assertThat(limit.look("ada").allowed()).isTrue();
        assertThat(limit.look("ada").allowed()).isTrue();
        limit.take("ada");
        assertThat(limit.look("ada").allowed()).isFalse();
    }

    @Test
    void isOffAtZero() {
        assertThat(new RateLimits.Limit(0, Duration.ofDays(1)).isOn()).isFalse();
    }
}
