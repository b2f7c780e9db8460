package it.comunitadipratiche.web.practices;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.practices.Completeness;
import it.comunitadipratiche.core.practices.Practice;
import it.comunitadipratiche.web.console.content.EntryAdvice;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Optional;

/** How far a practice is told, and what to tell next, beside its form. */
@ApplicationScoped
class HowFarTold implements EntryAdvice {
    private Completeness completeness;

    @SuppressWarnings("NullAway.Init")
    protected HowFarTold() {
        // for the CDI proxy
    }

    @Inject
    HowFarTold(Completeness completeness) {
        this.completeness = completeness;
    }

    @Override
    public String type() {
        return Practice.TYPE;
    }

    @Override
    public Advice of(JsonObject fields, Visit visit) {
        Completeness.Told told = completeness.of(fields);
        return new Advice(
                told.score(),
                told.next().map(next -> new Next(next.field(), next.label().best(visit.language()))));
    }

    @Override
    public Optional<Guide> guide(Id entry, Visit visit) {
        return Optional.of(new Guide(
                visit.link(CheckDesk.PATH + "/" + entry), visit.texts().of("console.check.title")));
    }
}
