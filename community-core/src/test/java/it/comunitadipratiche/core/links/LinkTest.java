package it.comunitadipratiche.core.links;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkTest {
    private static final Instant NOON = Instant.parse("2026-03-01T11:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final VisitRule RULE = new VisitRule(true, Duration.ofDays(7), 3, Duration.ZERO);
    private static final Visited GONE = Visited.answered(404, Optional.empty());

    private final Link link =
            new Link(1, WebAddress.of("https://www.example.org/a").orElseThrow(), NOON);

    @Test
    void isBrokenAfterFailuresOnSeveralDays() {
        link.visited(GONE, RULE, NOON);
        link.visited(GONE, RULE, NOON.plusSeconds(60));
        link.visited(GONE, RULE, NOON.plus(DAY));
        assertThat(details().state()).isEqualTo(LinkState.FAILING);
        assertThat(details().brokenSince()).isEmpty();

        link.visited(GONE, RULE, NOON.plus(DAY.multipliedBy(2)));
        link.visited(GONE, RULE, NOON.plus(DAY.multipliedBy(9)));

        assertThat(details().state()).isEqualTo(LinkState.BROKEN);
        assertThat(details().status()).contains(404);
        assertThat(details().problem()).contains(LinkProblem.STATUS);
        assertThat(details().brokenSince()).contains(NOON.plus(DAY.multipliedBy(2)));
    }

    @Test
    void isSoundAgainOnceItIsReached() {
        link.visited(Visited.failed(LinkProblem.TIMEOUT), RULE, NOON);
        link.visited(Visited.failed(LinkProblem.TIMEOUT), RULE, NOON.plus(DAY));
        link.visited(Visited.answered(200, Optional.of("https://www.example.org/b")), RULE, NOON.plus(DAY));
        link.visited(Visited.failed(LinkProblem.CONNECTION), RULE, NOON.plus(DAY.multipliedBy(2)));

        assertThat(details().state()).isEqualTo(LinkState.FAILING);
        assertThat(details().problem()).contains(LinkProblem.CONNECTION);
        assertThat(details().redirectedTo()).isEmpty();
    }

    @Test
    void isThereWhereItIsNotForEverybody() {
        link.visited(Visited.answered(403, Optional.empty()), RULE, NOON);

        assertThat(details().state()).isEqualTo(LinkState.OK);
        assertThat(details().status()).contains(403);
    }

    @Test
    void isNotVisitedFromADemoUnlessAsked() {
        assertThat(VisitRule.of(new Settings(Map.of())).active()).isTrue();
        assertThat(VisitRule.of(new Settings(Map.of("community.demo", "true"))).active())
                .isFalse();
        assertThat(VisitRule.of(new Settings(Map.of("community.demo", "true", "community.links.check", "true")))
                        .active())
                .isTrue();
        assertThat(VisitRule.of(new Settings(Map.of("community.links.check", "false")))
                        .active())
                .isFalse();
    }

    @Test
    void knowsAddressesOfTheWebAndLeavesTheirFragmentsOut() {
        assertThat(WebAddress.of("https://www.Example.org/a b?c=d#e"))
                .contains(new WebAddress("https://www.Example.org/a%20b?c=d", "www.example.org"));
        assertThat(WebAddress.of("ftp://www.example.org/a")).isEmpty();
        assertThat(WebAddress.of("https://")).isEmpty();
        assertThat(WebAddress.of("nothing at all")).isEmpty();
        assertThat(WebAddress.of("https://www.example.org/" + "x".repeat(3_000)))
                .isEmpty();
    }

    @Test
    void takesHostsInTurns() {
        assertThat(LinkRound.inTurns(List.of(due(1, "a"), due(2, "a"), due(3, "a"), due(4, "b"), due(5, "c"))))
                .extracting(LinkRegister.Due::link)
                .containsExactly(1L, 4L, 5L, 2L, 3L);
    }

    private static LinkRegister.Due due(long id, String host) {
        return new LinkRegister.Due(id, "https://" + host + "/" + id, host);
    }

    private LinkDetails details() {
        return link.details(List.of());
    }
}
