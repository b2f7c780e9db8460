package it.comunitadipratiche.web.library;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.library.Material;
import it.comunitadipratiche.core.search.Operator;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.core.search.SearchResults;
import it.comunitadipratiche.web.console.Waiting;
import it.comunitadipratiche.web.console.WaitingPile;
import it.comunitadipratiche.web.page.Texts;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The materials somebody was to look at by today, whether they still count; the longest overdue first. */
@ApplicationScoped
class MaterialsToReview implements Waiting {
    private static final int SHOWN = 5;
    private static final int ORDER = 20;
    private static final String DESK = "/console/content/materials";
    private Search search;
    private Callers callers;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected MaterialsToReview() {
        // for the CDI proxy
    }

    @Inject
    MaterialsToReview(Search search, Callers callers, Clock clock) {
        this.search = search;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public List<WaitingPile> piles(Visit visit) {
        Caller caller = callers.current();
        if (!caller.can("content.publish") || !caller.audience().sees(Audience.STAFF)) {
            return List.of();
        }
        String today = LocalDate.now(clock.withZone(Texts.HOME)).toString();
        SearchResults due = search.beside(SearchQuery.of(Material.TYPE, visit.language())
                .where("reviewBy", Operator.LTE, today)
                .sort("reviewBy")
                .limit(SHOWN));
        Texts texts = visit.texts();
        return List.of(new WaitingPile(
                ORDER,
                texts.of("console.waiting.materials"),
                texts.of("console.waiting.materials-none"),
                visit.link(DESK),
                due.total().orElse((long) due.items().size()),
                due.items().stream().map(found -> thing(found, visit)).toList()));
    }

    private static WaitingPile.Thing thing(ReadyDocument found, Visit visit) {
        Material material = found.as(Material.class);
        LocalDate day = material.reviewBy();
        return new WaitingPile.Thing(
                material.title().best(visit.language()),
                day == null
                        ? ""
                        : visit.texts()
                                .of(
                                        "console.waiting.materials-by",
                                        visit.texts().day(day)),
                visit.link(DESK + "/" + found.key().entry()));
    }
}
