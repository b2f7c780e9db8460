package it.comunitadipratiche.web.console.links;

import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.links.LinkChecks;
import it.comunitadipratiche.core.links.LinkState;
import it.comunitadipratiche.web.console.catalogue.CataloguePiles;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The links that lead nowhere any more, on the desk of whoever catalogues. */
@ApplicationScoped
class BrokenLinksPile implements CataloguePiles {
    private static final int ORDER = 30;
    private LinkChecks checks;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected BrokenLinksPile() {
        // for the CDI proxy
    }

    @Inject
    BrokenLinksPile(LinkChecks checks, Callers callers) {
        this.checks = checks;
        this.callers = callers;
    }

    @Override
    public List<Pile> piles(Visit visit) {
        return callers.current().can("links.read")
                ? List.of(new Pile(
                        ORDER,
                        visit.texts().of("console.links.broken-pile"),
                        visit.link(LinksDesk.PATH),
                        checks.count(LinkState.BROKEN)))
                : List.of();
    }
}
