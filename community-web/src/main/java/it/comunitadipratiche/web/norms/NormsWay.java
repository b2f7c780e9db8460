package it.comunitadipratiche.web.norms;

import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Leaving;
import it.comunitadipratiche.web.page.Visit;
import it.comunitadipratiche.web.portal.CollectionRoom;
import jakarta.enterprise.context.ApplicationScoped;

/** The way from the list of materials to the norms that are cited. */
@ApplicationScoped
class NormsWay implements CollectionRoom {

    @Override
    public String type() {
        return "material";
    }

    @Override
    public String name() {
        return NormPaths.NAME;
    }

    @Override
    public String label(Visit visit) {
        return visit.texts().of("norms.title");
    }

    @Override
    public Answer show(Visit visit) {
        return Leaving.to(NormPaths.all(visit));
    }
}
