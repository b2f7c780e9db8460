package it.comunitadipratiche.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.Settings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetryRuleTest {

    @Test
    void doublesThePauseUpToTheLongest() {
        RetryRule rule = new RetryRule(Duration.ofSeconds(5), Duration.ofSeconds(30), 100);

        assertThat(rule.pauseAfter(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(rule.pauseAfter(2)).isEqualTo(Duration.ofSeconds(10));
        assertThat(rule.pauseAfter(3)).isEqualTo(Duration.ofSeconds(20));
        assertThat(rule.pauseAfter(4)).isEqualTo(Duration.ofSeconds(30));
        assertThat(rule.pauseAfter(99)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void isConfigured() {
        RetryRule rule = RetryRule.of(
                new Settings(Map.of("community.outbox.first-pause", "PT1S", "community.outbox.attempts", "3")));

        assertThat(rule).isEqualTo(new RetryRule(Duration.ofSeconds(1), Duration.ofHours(1), 3));
    }
}
