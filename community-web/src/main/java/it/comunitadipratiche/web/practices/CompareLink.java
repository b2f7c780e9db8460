package it.comunitadipratiche.web.practices;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.practices.Practice;
import it.comunitadipratiche.web.page.Visit;
import it.comunitadipratiche.web.portal.EntryAside;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The way from a practice to its comparison with others. */
@ApplicationScoped
class CompareLink implements EntryAside {

    @Override
    public String type() {
        return Practice.TYPE;
    }

    @Override
    public Optional<Aside> of(ReadyDocument document, Visit visit) {
        String path =
                visit.link(Comparison.PATH) + "?practice=" + document.key().entry();
        return Optional.of(new Aside(
                visit.texts().of("compare.link-title"),
                visit.texts().of("compare.link-lead"),
                List.of(new Line(visit.texts().of("compare.link"), path, List.of()))));
    }
}
