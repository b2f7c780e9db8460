package it.comunitadipratiche.web.console.system;

import it.comunitadipratiche.core.plugin.PluginRegistry;
import it.comunitadipratiche.core.plugin.PluginStatus;
import it.comunitadipratiche.web.console.Desk;
import it.comunitadipratiche.web.console.DeskGroup;
import it.comunitadipratiche.web.console.DeskLine;
import it.comunitadipratiche.web.console.Spot;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Shows which plugins there are, what each brings, and why one is disabled. */
@ApplicationScoped
class PluginsDesk implements Desk {
    static final String PATH = "/console/plugins";
    static final String PERMISSION = "plugin.read";

    private PluginRegistry plugins;

    @SuppressWarnings("NullAway.Init")
    protected PluginsDesk() {
        // for the CDI proxy
    }

    @Inject
    PluginsDesk(PluginRegistry plugins) {
        this.plugins = plugins;
    }

    @Override
    public String name() {
        return "plugins";
    }

    @Override
    public String permission() {
        return PERMISSION;
    }

    @Override
    public DeskGroup group() {
        return DeskGroup.SYSTEM;
    }

    @Override
    public List<DeskLine> lines(Visit visit) {
        long disabled =
                plugins.plugins().stream().filter(plugin -> !plugin.isActive()).count();
        return List.of(new DeskLine(40, visit.texts().of("console.plugins.title"), "/plugins", disabled));
    }

    @Override
    public Answer show(Visit visit) {
        Spot spot = Spot.of(visit);
        if (spot.depth() > 0) {
            throw spot.unknown();
        }
        PluginsPage page = new PluginsPage(rows(false, visit), rows(true, visit));
        return Page.of("console/system/plugins", Heading.of(visit.texts().of("console.plugins.title")), page);
    }

    private List<PluginsPage.Row> rows(boolean platform, Visit visit) {
        return plugins.plugins().stream()
                .filter(plugin -> plugin.platform() == platform)
                .map(plugin -> row(plugin, visit))
                .toList();
    }

    private static PluginsPage.Row row(PluginStatus plugin, Visit visit) {
        return new PluginsPage.Row(
                plugin.descriptor().id(),
                plugin.descriptor().name(),
                plugin.descriptor().version(),
                plugin.descriptor().coreVersions(),
                plugin.reason().map(reason -> reason.in(visit.language())),
                Contributed.of(plugin.contributions(), visit.texts()));
    }
}
