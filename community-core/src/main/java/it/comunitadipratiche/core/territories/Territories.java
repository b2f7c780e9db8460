package it.comunitadipratiche.core.territories;

import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Guarded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds regions, provinces and municipalities, today or on another day; a lookup opens no transaction. */
@Guarded
@ApplicationScoped
public class Territories {
    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");

    private TerritoryCache cache;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected Territories() {
        // for the CDI proxy
    }

    @Inject
    Territories(TerritoryCache cache, Clock clock) {
        this.cache = cache;
        this.clock = clock;
    }

    /** The territory of a code as it is, or as it last was if it is no more. */
    @Anyone
    public Optional<TerritoryDetails> find(String code) {
        return cache.all().standing(code, today());
    }

    /**
     * The territory that stands for the one of a code on a day: itself while it is valid, afterwards its successor,
     * before it what it came from, unless it came from several.
     */
    @Anyone
    public Optional<TerritoryDetails> find(String code, LocalDate date) {
        return cache.all().find(code, date);
    }

    /**
     * The territories of a day whose name, or a word of it, begins with a text, whatever its accents and apostrophes:
     * those named exactly so first.
     *
     * @param limit how many at most
     */
    @Anyone
    public List<TerritoryDetails> search(String text, Optional<TerritoryLevel> level, LocalDate date, int limit) {
        return cache.all().search(text, level, date, limit);
    }

    /**
     * The territories that are no more, found as by {@link #search}.
     *
     * @param limit how many at most
     */
    @Anyone
    public List<TerritoryDetails> former(String text, int limit) {
        return cache.all().former(text, today(), limit);
    }

    /** What lies directly in a territory on a day, by name: the provinces of a region, the municipalities of a province. */
    @Anyone
    public List<TerritoryDetails> children(String code, LocalDate date) {
        return cache.all().children(code, date);
    }

    /** The regions of a day, by name. */
    @Anyone
    public List<TerritoryDetails> regions(LocalDate date) {
        return cache.all().regions(date);
    }

    /**
     * The codes of a territory and of all that lies or ever lay in it, and of what became part of one of these; empty if
     * there is no such territory.
     */
    @Anyone
    public Set<String> within(String code) {
        return cache.all().within(code);
    }

    /**
     * The codes of what a territory was on a day and of all that lay in it then, under the codes these had before and have
     * had since; empty if there was none.
     */
    @Anyone
    public Set<String> within(String code, LocalDate date) {
        return cache.all().within(code, date);
    }

    /** The territories a territory lies in, the nearest first: its province, its region. */
    @Anyone
    public List<TerritoryDetails> above(String code) {
        return above(code, today());
    }

    /** The territories a territory lay in on a day, the nearest first. */
    @Anyone
    public List<TerritoryDetails> above(String code, LocalDate date) {
        return cache.all().above(code, date);
    }

    /**
     * What is wrong with saying that something was in a territory for some time: nothing if that was there on one day of it
     * at least, or is not known at all.
     *
     * @param pointer to the code
     */
    @Anyone
    public Optional<Gap> gap(String pointer, String code, LocalDate from, LocalDate until) {
        List<TerritoryDetails> periods = cache.all().periods(code);
        if (periods.isEmpty() || periods.stream().anyMatch(period -> period.isValidWithin(from, until))) {
            return Optional.empty();
        }
        TerritoryDetails last = periods.get(periods.size() - 1);
        Optional<LocalDate> end = last.validUntil().filter(from::isAfter);
        if (end.isEmpty()) {
            return Optional.of(new Gap(
                    pointer, "territories.later", last.label(), last.validFrom().orElse(until)));
        }
        return Optional.of(cache.all()
                .find(code, today())
                .map(today -> new Gap(pointer, "territories.became", last.label(), end.get(), today.label()))
                .orElseGet(() -> new Gap(pointer, "territories.over", last.label(), end.get())));
    }

    /** The same of what is there today. */
    @Anyone
    public Optional<Gap> gap(String pointer, String code) {
        return gap(pointer, code, today(), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ITALY));
    }
}
