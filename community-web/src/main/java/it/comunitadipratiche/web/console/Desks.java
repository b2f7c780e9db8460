package it.comunitadipratiche.web.console;

import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.plugin.ConsoleView;
import it.comunitadipratiche.core.plugin.Contribution;
import it.comunitadipratiche.core.plugin.PluginRegistry;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The desks of the console, and the menu that leads to those a caller may sit at. */
@ApplicationScoped
class Desks {
    private Instance<Desk> desks;
    private PluginRegistry plugins;

    @SuppressWarnings("NullAway.Init")
    protected Desks() {
        // for the CDI proxy
    }

    @Inject
    Desks(@Any Instance<Desk> desks, PluginRegistry plugins) {
        this.desks = desks;
        this.plugins = plugins;
    }

    boolean isOpenFor(Caller caller) {
        return desks.stream().anyMatch(desk -> caller.can(desk.permission()));
    }

    Optional<Desk> find(String name) {
        return desks.stream().filter(desk -> desk.name().equals(name)).findFirst();
    }

    List<Sheet.Group> menu(Caller caller, Visit visit) {
        List<Sheet.Group> menu = new ArrayList<>();
        for (DeskGroup group : DeskGroup.values()) {
            List<Sheet.Line> lines = desks.stream()
                    .filter(desk -> desk.group() == group && caller.can(desk.permission()))
                    .flatMap(desk -> lines(desk, visit))
                    .sorted(Comparator.comparingInt(DeskLine::order).thenComparing(DeskLine::label))
                    .map(line -> line(line, visit))
                    .toList();
            if (!lines.isEmpty()) {
                menu.add(new Sheet.Group(visit.texts().of("console.group." + group), lines));
            }
        }
        return menu;
    }

    private Stream<DeskLine> lines(Desk desk, Visit visit) {
        List<DeskLine> own = desk.lines(visit);
        return own.isEmpty()
                ? plugins.consoleViews().stream()
                        .map(Contribution::value)
                        .filter(view -> view.path().equals(desk.name()))
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
