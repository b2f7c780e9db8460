package it.comunitadipratiche.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Duration QUICKLY = Duration.ofMillis(5);
    private static final Duration SLOWLY = Duration.ofSeconds(2);

    @Test
    void beginsWithWhatAHandlerTakesAtOnce() {
        assertThat(new Pace(50).size()).isEqualTo(50);
    }

    @Test
    void takesTwiceAsManyWhileTheyAreQuicklyDone() {
        Pace pace = new Pace(1);
        pace.took(QUICKLY);
        pace.took(QUICKLY);

        assertThat(pace.size()).isEqualTo(4);
    }

    @Test
    void takesFewerWhenTheyAreNotButNeverLessThanABatch() {
        Pace pace = new Pace(10);
        pace.took(QUICKLY);
        pace.took(QUICKLY);
        pace.took(SLOWLY);
        assertThat(pace.size()).isEqualTo(20);

        pace.took(SLOWLY);
        pace.took(SLOWLY);
        assertThat(pace.size()).isEqualTo(10);
    }

    @Test
    void hasALimit() {
        Pace small = new Pace(30);
        Pace large = new Pace(900);
        for (int i = 0; i < 20; i++) {
            small.took(QUICKLY);
            large.took(QUICKLY);
        }

        assertThat(small.size()).isEqualTo(480);
        assertThat(large.size()).isEqualTo(900);
    }
}
