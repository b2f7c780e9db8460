package it.comunitadipratiche.web.console.system;

import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.plugin.PluginRegistry;
import it.comunitadipratiche.core.plugin.PluginStatus;
import it.comunitadipratiche.web.console.Waiting;
import it.comunitadipratiche.web.console.WaitingPile;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Plugins that were refused or failed, if there are any. */
@ApplicationScoped
class DisabledPlugins implements Waiting {
    private static final int ORDER = 90;
    private static final int SHOWN = 5;
    private PluginRegistry plugins;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected DisabledPlugins() {
        // for the CDI proxy
    }

    @Inject
    DisabledPlugins(PluginRegistry plugins, Callers callers) {
        this.plugins = plugins;
        this.callers = callers;
    }

    @Override
    public List<WaitingPile> piles(Visit visit) {
        if (!callers.current().can(PluginsDesk.PERMISSION)) {
            return List.of();
        }
        List<PluginStatus> disabled =
                plugins.plugins().stream().filter(plugin -> !plugin.isActive()).toList();
        if (disabled.isEmpty()) {
            return List.of();
        }
        String all = visit.link(PluginsDesk.PATH);
        return List.of(new WaitingPile(
                ORDER,
                visit.texts().of("console.plugins.disabled"),
                "",
                all,
                disabled.size(),
                disabled.stream()
                        .limit(SHOWN)
                        .map(one -> thing(one, all, visit))
                        .toList()));
    }

    private static WaitingPile.Thing thing(PluginStatus plugin, String all, Visit visit) {
        String reason = plugin.reason().map(why -> why.in(visit.language())).orElse("");
        return new WaitingPile.Thing(
                plugin.descriptor().name(),
                reason,
                all + "#plugin-" + plugin.descriptor().id());
    }
}
