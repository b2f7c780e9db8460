package it.comunitadipratiche.web.norms;

import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.identity.PageRequest;
import it.comunitadipratiche.core.norms.ChangeDetails;
import it.comunitadipratiche.core.norms.FlaggedChange;
import it.comunitadipratiche.core.norms.NormChanges;
import it.comunitadipratiche.core.norms.ReviewState;
import it.comunitadipratiche.web.console.Waiting;
import it.comunitadipratiche.web.console.WaitingPile;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The entries that cite a norm that has changed wait for those who know whether they are still right. */
@ApplicationScoped
class WaitingNorms implements Waiting {
    private static final int ORDER = 25;
    private static final int LOOKED_AT = 50;
    private static final int SHOWN = 5;
    private NormChanges changes;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected WaitingNorms() {
        // for the CDI proxy
    }

    @Inject
    WaitingNorms(NormChanges changes, Callers callers) {
        this.changes = changes;
        this.callers = callers;
    }

    @Override
    public List<WaitingPile> piles(Visit visit) {
        if (!callers.current().can(NormChanges.REVIEW)) {
            return List.of();
        }
        long total = changes.waiting();
        if (total == 0) {
            return List.of();
        }
        return List.of(new WaitingPile(
                ORDER,
                visit.texts().of("console.waiting.norms"),
                "",
                visit.link(NormsDesk.PATH),
                total,
                changes.all(PageRequest.first(LOOKED_AT)).items().stream()
                        .filter(flagged -> flagged.entries(ReviewState.MARKED) > 0)
                        .limit(SHOWN)
                        .map(flagged -> thing(flagged, visit))
                        .toList()));
    }

    private static WaitingPile.Thing thing(FlaggedChange flagged, Visit visit) {
        ChangeDetails change = flagged.change();
        return new WaitingPile.Thing(
                change.norm().label(change.passage()),
                visit.texts().counted("console.waiting.norms-entries", flagged.entries(ReviewState.MARKED)),
                visit.link(NormsDesk.PATH + "/" + change.id()));
    }
}
