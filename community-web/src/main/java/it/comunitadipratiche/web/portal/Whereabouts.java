package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.search.Filter;
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
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The place a list is narrowed to: a municipality, a province or a region, by its name or its ISTAT code, as it is or as it
 * was on a day.
 */
@ApplicationScoped
class Whereabouts {
    static final String PARAMETER = "where";
    static final String DAY = "on";

    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private static final Pattern OF_A_DAY = Pattern.compile("(.+)" + Filter.ON + "(\\d{4}-\\d{2}-\\d{2})");
    private static final int FOUND = 8;

    /** The code of no territory. */
    private static final String NOWHERE = "nowhere";

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
     * @param day whose boundaries count; today's and all former ones if empty
     * @param taken nothing if no territory is called so
     * @param there whether there was such a territory on that day
     * @param others that may have been meant
     */
    record Wanted(
            String typed,
            Optional<LocalDate> day,
            Optional<TerritoryDetails> taken,
            boolean there,
            List<TerritoryDetails> others) {

        SearchQuery narrow(SearchQuery query, String path) {
            return query.where(
                    path, Operator.AT, taken.map(TerritoryDetails::code).orElse(NOWHERE) + onDay());
        }

        private String onDay() {
            return day.map(date -> Filter.ON + date.toString()).orElse("");
        }

        /**
         * @param path of the list
         * @param besides what else it is narrowed to, each with an ampersand
         */
        ListPage.Where shown(String path, String besides, Texts texts) {
            return new ListPage.Where(
                    taken.map(TerritoryDetails::label).orElse(typed),
                    day.map(LocalDate::toString).orElse(""),
                    answer(texts),
                    others.stream()
                            .map(other -> new ListPage.Place(
                                    named(other, texts),
                                    path + "?" + PARAMETER + "=" + Facets.encoded(other.code() + onDay()) + besides))
                            .toList());
        }

        private String answer(Texts texts) {
            if (taken.isEmpty()) {
                return texts.of("list.where-unknown", typed);
            }
            String place = named(taken.get(), texts);
            return day.map(date ->
                            texts.of(there ? "list.where-taken-on" : "list.where-none-on", place, texts.day(date)))
                    .orElseGet(() -> texts.of("list.where-taken", place));
        }

        private static String named(TerritoryDetails place, Texts texts) {
            String level = texts.of("territory." + place.level());
            return place.label() + ", "
                    + place.validUntil()
                            .map(last -> texts.of("territory.until", level, texts.day(last)))
                            .orElse(level);
        }
    }

    /**
     * The one that is called so rather than begins so, the larger before the smaller, what there is before what there was.
     *
     * @throws InvalidInputException if the day is none
     */
    Optional<Wanted> wanted(Visit visit) {
        return visit.parameter(PARAMETER)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> {
                    Matcher ofADay = OF_A_DAY.matcher(text);
                    Optional<String> own = visit.parameter(DAY).filter(day -> !day.isBlank());
                    return ofADay.matches()
                            ? wanted(
                                    ofADay.group(1),
                                    own.or(() -> Optional.of(ofADay.group(2))).map(Whereabouts::day))
                            : wanted(text, own.map(Whereabouts::day));
                });
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new InvalidInputException(DAY, "search.value.day", text);
        }
    }

    private Wanted wanted(String typed, Optional<LocalDate> day) {
        Optional<TerritoryDetails> byCode = territories.find(typed);
        if (byCode.isPresent()) {
            return new Wanted(typed, day, byCode, there(byCode, day), List.of());
        }
        String name = typed.replaceFirst("\\s*\\([A-Z]{2}\\)$", "");
        List<TerritoryDetails> found = named(name, day);
        Optional<TerritoryDetails> taken = found.stream()
                .filter(place -> place.label().equalsIgnoreCase(typed))
                .findFirst()
                .or(() -> found.stream().findFirst());
        return new Wanted(
                typed,
                day,
                taken,
                there(taken, day),
                found.stream()
                        .filter(place -> !taken.equals(Optional.of(place)))
                        .toList());
    }

    /** No territory has the sign of a day in its name, but some might begin like what stands before it. */
    private List<TerritoryDetails> named(String name, Optional<LocalDate> day) {
        if (name.indexOf(Filter.ON) >= 0) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock.withZone(ITALY));
        return Stream.<Supplier<List<TerritoryDetails>>>of(
                        () -> territories.search(name, Optional.empty(), day.orElse(today), FOUND),
                        () -> territories.search(name, Optional.empty(), today, FOUND),
                        () -> territories.former(name, FOUND))
                .map(Supplier::get)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private boolean there(Optional<TerritoryDetails> taken, Optional<LocalDate> day) {
        return taken.isPresent()
                && day.map(date -> territories.find(taken.get().code(), date).isPresent())
                        .orElse(true);
    }
}
