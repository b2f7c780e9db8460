package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.core.search.Operator;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.core.territories.Territories;
import it.comunitadipratiche.core.territories.TerritoryDetails;
import it.comunitadipratiche.web.page.Texts;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The place a list is narrowed to: a municipality, a province or a region, by its name or its ISTAT code. */
@ApplicationScoped
class Whereabouts {
    static final String PARAMETER = "where";

    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private static final int FOUND = 8;
    private Territories territories;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected Whereabouts() {
        // for the CDI proxy
    }

    @Inject
    Whereabouts(Territories territories, Clock clock) {
        this.territories = territories;
        this.clock = clock;
    }

    /**
     * What somebody wrote, and what it means.
     *
     * @param taken nothing if no territory is called so
     * @param others that may have been meant
     */
    record Wanted(String typed, Optional<TerritoryDetails> taken, List<TerritoryDetails> others) {

        SearchQuery narrow(SearchQuery query, String path) {
            return query.where(
                    path, Operator.AT, taken.map(TerritoryDetails::code).orElse(typed));
        }

        /**
         * @param path of the list
         * @param besides what else it is narrowed to, each with an ampersand
         */
        ListPage.Where shown(String path, String besides, Texts texts) {
            return new ListPage.Where(
                    taken.map(TerritoryDetails::label).orElse(typed),
                    taken.map(place -> named(place, texts)),
                    others.stream()
                            .map(other -> new ListPage.Place(
                                    named(other, texts), path + "?" + PARAMETER + "=" + other.code() + besides))
                            .toList());
        }

        private static String named(TerritoryDetails place, Texts texts) {
            return place.label() + ", " + texts.of("territory." + place.level());
        }
    }

    /** The one that is called so rather than begins so, the larger before the smaller. */
    Optional<Wanted> wanted(Visit visit) {
        return visit.parameter(PARAMETER)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(this::wanted);
    }

    private Wanted wanted(String typed) {
        LocalDate today = LocalDate.now(clock.withZone(ITALY));
        Optional<TerritoryDetails> byCode = territories.find(typed);
        if (byCode.isPresent()) {
            return new Wanted(typed, byCode, List.of());
        }
        String name = typed.replaceFirst("\\s*\\([A-Z]{2}\\)$", "");
        List<TerritoryDetails> found = territories.search(name, Optional.empty(), today, FOUND);
        Optional<TerritoryDetails> taken = found.stream()
                .filter(place -> place.label().equalsIgnoreCase(typed))
                .findFirst()
                .or(() -> found.stream().findFirst());
        return new Wanted(
                typed,
                taken,
                found.stream()
                        .filter(place -> !taken.equals(Optional.of(place)))
                        .toList());
    }
}
