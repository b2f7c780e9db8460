package it.comunitadipratiche.web.norms;

import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.norms.NormChanges;
import it.comunitadipratiche.web.console.catalogue.CataloguePiles;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The entries that cite a norm that has changed, on the desk of whoever catalogues. */
@ApplicationScoped
class NormsPile implements CataloguePiles {
    private static final int ORDER = 20;
    private NormChanges changes;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected NormsPile() {
        // for the CDI proxy
    }

    @Inject
    NormsPile(NormChanges changes, Callers callers) {
        this.changes = changes;
        this.callers = callers;
    }

    @Override
    public List<Pile> piles(Visit visit) {
        return callers.current().can(NormChanges.REVIEW)
                ? List.of(new Pile(
                        ORDER,
                        visit.texts().of("console.waiting.norms"),
                        visit.link(NormsDesk.PATH),
                        changes.waiting()))
                : List.of();
    }
}
