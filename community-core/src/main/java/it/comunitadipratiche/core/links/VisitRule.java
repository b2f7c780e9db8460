package it.comunitadipratiche.core.links;

import it.comunitadipratiche.core.kernel.Settings;
import java.time.Duration;

/**
 * How links are visited.
 *
 * @param active whether they are at all
 * @param every after how long again
 * @param days on how many days a link must fail to be broken
 * @param pause between two requests to one host
 */
record VisitRule(boolean active, Duration every, int days, Duration pause) {
    private static final Duration FAILED = Duration.ofDays(1);

    /** Links are not visited from a demo, whose addresses are invented, unless that is asked for. */
    static VisitRule of(Settings settings) {
        boolean usually = !settings.flag("community.demo");
        return new VisitRule(
                settings.find("community.links.check")
                        .map(Boolean::parseBoolean)
                        .orElse(usually),
                settings.duration("community.links.every", Duration.ofDays(7)),
                Math.max(1, Math.toIntExact(settings.number("community.links.days", 3))),
                settings.duration("community.links.pause", Duration.ofSeconds(2)));
    }

    /** After how long a link is visited again. */
    Duration after(LinkState state) {
        return state == LinkState.FAILING && FAILED.compareTo(every) < 0 ? FAILED : every;
    }
}
