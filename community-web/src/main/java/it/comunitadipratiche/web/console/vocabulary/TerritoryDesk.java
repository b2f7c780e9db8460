package it.comunitadipratiche.web.console.vocabulary;

import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.territories.Territories;
import it.comunitadipratiche.core.territories.TerritoryDetails;
import it.comunitadipratiche.core.territories.TerritoryLevel;
import it.comunitadipratiche.web.console.Choice;
import it.comunitadipratiche.web.console.Desk;
import it.comunitadipratiche.web.console.DeskGroup;
import it.comunitadipratiche.web.console.DeskLine;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Crumb;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where territories are looked up, as they are or were on a day; they come from the files of ISTAT only. */
@ApplicationScoped
class TerritoryDesk implements Desk {
    private static final String PATH = "/console/territories";
    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private static final int MOST_FOUND = 100;

    private Territories territories;
    private Callers callers;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected TerritoryDesk() {
        // for the CDI proxy
    }

    @Inject
    TerritoryDesk(Territories territories, Callers callers, Clock clock) {
        this.territories = territories;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "territories";
    }

    @Override
    public String permission() {
        return "content.read";
    }

    @Override
    public DeskGroup group() {
        return DeskGroup.MATERIALS;
    }

    @Override
    public List<DeskLine> lines(Visit visit) {
        return List.of(new DeskLine(30, visit.texts().of("console.territories.title"), "/territories"));
    }

    @Override
    public Answer show(Visit visit) {
        if (visit.parts().size() > 2) {
            throw new NotFoundException("web.page.unknown", visit.path());
        }
        LocalDate day = day(visit);
        Optional<TerritoryDetails> one = visit.parameter("code").flatMap(territories::find);
        Optional<TerritoryLevel> level = visit.parameter("level").flatMap(TerritoryDesk::level);
        Optional<String> words = visit.parameter("q");
        List<TerritoryDetails> regions = territories.regions(day);
        TerritoriesPage page = new TerritoriesPage(
                words.orElse(""),
                Arrays.stream(TerritoryLevel.values())
                        .map(tier -> new Choice(
                                tier.name(),
                                visit.texts().of("console.territories.level." + tier),
                                level.equals(Optional.of(tier))))
                        .toList(),
                day.toString(),
                one,
                one.map(territory -> territories.above(territory.code())).orElse(List.of()),
                one.flatMap(TerritoryDetails::successor).flatMap(territories::find),
                one.map(territory -> territories.children(territory.code(), day))
                        .orElseGet(
                                () -> words.map(text -> found(text, level, day)).orElse(regions)),
                regions.isEmpty() && one.isEmpty() && words.isEmpty(),
                callers.current().can("transfer.import"));
        return Page.of("console/vocabulary/territories", heading(one, visit), page);
    }

    private List<TerritoryDetails> found(String text, Optional<TerritoryLevel> level, LocalDate day) {
        return text.matches("\\d{2,6}")
                ? territories.find(text, day).stream().toList()
                : territories.search(text, level, day, MOST_FOUND);
    }

    private LocalDate day(Visit visit) {
        Optional<String> wanted = visit.parameter("day");
        try {
            return wanted.map(LocalDate::parse).orElseGet(() -> LocalDate.now(clock.withZone(ITALY)));
        } catch (DateTimeParseException e) {
            throw new InvalidInputException("day", "console.territories.no-day", wanted.orElse(""));
        }
    }

    private static Optional<TerritoryLevel> level(String name) {
        return Arrays.stream(TerritoryLevel.values())
                .filter(level -> level.name().equals(name))
                .findFirst();
    }

    private static Heading heading(Optional<TerritoryDetails> one, Visit visit) {
        String title = visit.texts().of("console.territories.title");
        return one.map(territory -> Heading.of(territory.label()).below(List.of(new Crumb(title, visit.link(PATH)))))
                .orElseGet(() -> Heading.of(title));
    }
}
