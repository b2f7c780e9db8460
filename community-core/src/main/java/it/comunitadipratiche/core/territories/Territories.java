package it.comunitadipratiche.core.territories;

import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.Guarded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
        TerritoryIndex index = cache.all();
        LocalDate today = LocalDate.now(clock.withZone(ITALY));
        Optional<TerritoryDetails> valid = index.periods(code).stream()
                .filter(period -> period.isValidOn(today))
                .findFirst();
        return valid.isPresent() ? valid : index.latest(code);
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

    /** The codes of a territory and of all that lies or ever lay in it; empty if there is no such territory. */
    @Anyone
    public Set<String> within(String code) {
        return cache.all().within(code);
    }

    /** The territories a territory lies in, the nearest first: its province, its region. */
    @Anyone
    public List<TerritoryDetails> above(String code) {
        Set<String> seen = new LinkedHashSet<>();
        List<TerritoryDetails> above = new ArrayList<>();
        Optional<String> parent = find(code).flatMap(TerritoryDetails::parent);
        while (parent.isPresent() && seen.add(parent.get())) {
            Optional<TerritoryDetails> territory = find(parent.get());
            territory.ifPresent(above::add);
            parent = territory.flatMap(TerritoryDetails::parent);
        }
        return above;
    }
}
