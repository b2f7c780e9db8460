package it.comunitadipratiche.web.console;

import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.plugin.ConsoleView;
import it.comunitadipratiche.core.plugin.Contribution;
import it.comunitadipratiche.core.plugin.PluginBeans;
import it.comunitadipratiche.core.plugin.PluginRegistry;
import it.comunitadipratiche.web.page.Contributor;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The desks of the console, and the menu that leads to those a caller may sit at. */
@ApplicationScoped
class Desks {
    private static final Logger LOG = LoggerFactory.getLogger(Desks.class);

    /** By name; of two that want the same the first has it, the platform's before a plugin's. */
    private final Map<String, Seat> seats = new LinkedHashMap<>();

    private PluginRegistry plugins;

    @SuppressWarnings("NullAway.Init")
    protected Desks() {
        // for the CDI proxy
    }

    @Inject
    Desks(@Any Instance<Desk> desks, PluginBeans beans, PluginRegistry plugins) {
        this.plugins = plugins;
        beans.each(desks, (desk, takesPart) -> add(Seat.of(new Contributor<>(desk, takesPart))));
    }

    private void add(Seat seat) {
        Seat before = seats.putIfAbsent(seat.name(), seat);
        if (before != null) {
            LOG.warn(
                    "/console/{} is the desk {}, not {}",
                    seat.name(),
                    before.desk().getClass().getName(),
                    seat.desk().getClass().getName());
        }
    }

    boolean isOpenFor(Caller caller) {
        return seats.values().stream().anyMatch(seat -> seat.isOpenFor(caller));
    }

    /** The desk of a name, as long as it takes part. */
    Optional<Seat> find(String name) {
        return Optional.ofNullable(seats.get(name))
                .filter(seat -> seat.place().takesPart().getAsBoolean());
    }

    List<Sheet.Group> menu(Caller caller, Visit visit) {
        List<Sheet.Group> menu = new ArrayList<>();
        for (DeskGroup group : DeskGroup.values()) {
            List<Sheet.Line> lines = seats.values().stream()
                    .filter(seat -> seat.group() == group && seat.isOpenFor(caller))
                    .flatMap(seat -> lines(seat, visit))
                    .sorted(Comparator.comparingInt(DeskLine::order).thenComparing(DeskLine::label))
                    .map(line -> line(line, visit))
                    .toList();
            if (!lines.isEmpty()) {
                menu.add(new Sheet.Group(visit.texts().of("console.group." + group), lines));
            }
        }
        return menu;
    }

    private Stream<DeskLine> lines(Seat seat, Visit visit) {
        List<DeskLine> own = seat.lines(visit);
        return own.isEmpty()
                ? plugins.consoleViews().stream()
                        .map(Contribution::value)
                        .filter(view -> view.path().equals(seat.name()))
                        .map(view -> line(view, visit))
                : own.stream();
    }

    private static DeskLine line(ConsoleView view, Visit visit) {
        return new DeskLine(0, view.label().best(visit.language()), "/" + view.path());
    }

    private static Sheet.Line line(DeskLine line, Visit visit) {
        String path = "/console" + line.path();
        boolean current = visit.path().equals(path) || visit.path().startsWith(path + "/");
        return new Sheet.Line(line.label(), visit.link(path), line.waiting(), current);
    }
}
