package it.comunitadipratiche.web.practices;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.practices.Practice;
import it.comunitadipratiche.web.page.Visit;
import it.comunitadipratiche.web.portal.EntryAside;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The way from a practice to what its partners said, for those who may publish it. */
@ApplicationScoped
class AskAgain implements EntryAside {
    private PartnersDesk desk;

    @SuppressWarnings("NullAway.Init")
    protected AskAgain() {
        // for the CDI proxy
    }

    @Inject
    AskAgain(PartnersDesk desk) {
        this.desk = desk;
    }

    @Override
    public String type() {
        return Practice.TYPE;
    }

    @Override
    public Optional<Aside> of(ReadyDocument document, Visit visit) {
        if (!desk.isOpenToCaller()
                || Told.all(document.as(Practice.class).partners()).isEmpty()) {
            return Optional.empty();
        }
        String path = visit.link(PartnersDesk.PATH + "/" + document.key().entry());
        return Optional.of(new Aside(
                visit.texts().of("console.partners.title"),
                visit.texts().of("console.partners.aside"),
                List.of(new Line(visit.texts().of("console.partners.open"), path, List.of()))));
    }
}
