package it.comunitadipratiche.core.unanswered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.embedded.TestClock;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.UnauthenticatedException;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class UnansweredEmbeddedTest {
    private final Unanswered unanswered;
    private final Search search;
    private final Callers callers;
    private final TestClock clock;
    private final String word =
            "z" + Id.next().toString().replaceAll("[0-9]", "q").toLowerCase(Locale.ROOT);

    UnansweredEmbeddedTest(Unanswered unanswered, Search search, Callers callers, TestClock clock) {
        this.unanswered = unanswered;
        this.search = search;
        this.callers = callers;
        this.clock = clock;
    }

    @Test
    void searchesAreCountedByTheirWordsAndForgottenInTheEnd() {
        clock.advance(Duration.ofDays(1_000));
        callers.run(Caller.visitor(Locale.ITALIAN), () -> {
            find(word + " Uno");
            find("«" + word + "»  uno");
        });
        unanswered.write();
        clock.advance(Duration.ofDays(1));
        find(word + " uno");

        assertThat(times(30)).contains(3L);
        assertThat(times(1)).contains(1L);

        clock.advance(Duration.ofDays(89).plusHours(12));
        unanswered.sweep();
        assertThat(times(90)).contains(1L);
        clock.advance(Duration.ofDays(2));
        unanswered.sweep();
        assertThat(times(90)).isEmpty();
    }

    /** Before the days of the other tests, whose lists it would fill. */
    @Test
    void noiseOfRobotsIsBounded() {
        clock.advance(Duration.ofDays(500));
        for (int i = 0; i < 100; i++) {
            find(word + " uno");
        }
        for (int i = 0; i < 2 * Unanswered.MOST; i++) {
            unanswered.note(word + " rumore " + (char) ('a' + i % 26) + (char) ('a' + i / 26), Locale.ITALIAN);
        }

        assertThat(times(30)).contains(3L);
        assertThat(unanswered.list(1)).hasSizeLessThanOrEqualTo(Unanswered.MOST);
    }

    @Test
    void searchesCanBeForgotten() {
        clock.advance(Duration.ofDays(3_000));
        find(word + " uno");
        assertThat(times(1)).isPresent();

        unanswered.forget(word + " uno", "it");

        assertThat(times(1)).isEmpty();
    }

    @Test
    void searchesAreToldToStaffOnly() {
        callers.run(Caller.visitor(Locale.ITALIAN), () -> assertThatThrownBy(() -> unanswered.list(1))
                .isInstanceOf(UnauthenticatedException.class));
    }

    private void find(String text) {
        search.find(SearchQuery.of("article", Locale.ITALIAN).text(text));
    }

    private Optional<Long> times(int days) {
        return unanswered.list(days).stream()
                .filter(one -> one.words().equals(word + " uno"))
                .map(UnansweredSearch::times)
                .findFirst();
    }
}
