package it.comunitadipratiche.web.practices;

import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.practices.Confirmations;
import it.comunitadipratiche.core.practices.DeniedPartner;
import it.comunitadipratiche.web.console.Waiting;
import it.comunitadipratiche.web.console.WaitingPile;
import it.comunitadipratiche.web.page.Texts;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The practices that name a partner that says it is none wait for those who can correct them. */
@ApplicationScoped
class WaitingDenials implements Waiting {
    private static final int ORDER = 20;
    private static final int LOOKED_AT = 100;
    private static final int SHOWN = 5;

    private Confirmations confirmations;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected WaitingDenials() {
        // for the CDI proxy
    }

    @Inject
    WaitingDenials(Confirmations confirmations, Callers callers) {
        this.confirmations = confirmations;
        this.callers = callers;
    }

    @Override
    public List<WaitingPile> piles(Visit visit) {
        if (!callers.current().can("content.publish")) {
            return List.of();
        }
        List<DeniedPartner> denied = confirmations.denied(LOOKED_AT);
        if (denied.isEmpty()) {
            return List.of();
        }
        Texts texts = visit.texts();
        return List.of(new WaitingPile(
                ORDER,
                texts.of("console.waiting.denied"),
                "",
                path(denied.get(0), visit),
                denied.size(),
                denied.stream()
                        .limit(SHOWN)
                        .map(one -> new WaitingPile.Thing(
                                one.title(),
                                texts.of(
                                        "console.waiting.denied-by",
                                        one.organization(),
                                        texts.moment(one.answeredAt())),
                                path(one, visit)))
                        .toList()));
    }

    private static String path(DeniedPartner denied, Visit visit) {
        return visit.link(PartnersDesk.PATH + "/" + denied.practice());
    }
}
