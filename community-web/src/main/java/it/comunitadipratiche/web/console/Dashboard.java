package it.comunitadipratiche.web.console;

import it.comunitadipratiche.core.plugin.PluginBeans;
import it.comunitadipratiche.web.page.Contributor;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** The first page of the console: what waits for whoever opens it. */
@ApplicationScoped
class Dashboard {
    private List<Contributor<Waiting>> waiting = List.of();

    protected Dashboard() {
        // for the CDI proxy
    }

    @Inject
    Dashboard(@Any Instance<Waiting> waiting, PluginBeans plugins) {
        this.waiting = Contributor.all(waiting, plugins);
    }

    Page page(Visit visit) {
        List<WaitingPile> piles = waiting.stream()
                .flatMap(one -> one.ask(bean -> bean.piles(visit), List.<WaitingPile>of()).stream())
                .sorted(Comparator.comparingInt(WaitingPile::order))
                .toList();
        return Page.of(
                "console/dashboard", Heading.of(visit.texts().of("console.dashboard")), new DashboardPage(piles));
    }
}
