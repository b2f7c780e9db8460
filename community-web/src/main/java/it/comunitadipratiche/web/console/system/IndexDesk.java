package it.comunitadipratiche.web.console.system;

import it.comunitadipratiche.core.search.Index;
import it.comunitadipratiche.web.console.Desk;
import it.comunitadipratiche.web.console.DeskGroup;
import it.comunitadipratiche.web.console.DeskLine;
import it.comunitadipratiche.web.console.Spot;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Leaving;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Shows how the search index is, and has it built anew. */
@ApplicationScoped
class IndexDesk implements Desk {
    private static final String PATH = "/console/index";
    private Index index;

    @SuppressWarnings("NullAway.Init")
    protected IndexDesk() {
        // for the CDI proxy
    }

    @Inject
    IndexDesk(Index index) {
        this.index = index;
    }

    @Override
    public String name() {
        return "index";
    }

    @Override
    public String permission() {
        return "search.rebuild";
    }

    @Override
    public DeskGroup group() {
        return DeskGroup.SYSTEM;
    }

    @Override
    public List<DeskLine> lines(Visit visit) {
        return List.of(new DeskLine(50, visit.texts().of("console.index.title"), "/index"));
    }

    @Override
    public Answer show(Visit visit) {
        Spot spot = Spot.of(visit);
        if (spot.depth() > 0) {
            throw spot.unknown();
        }
        return Page.of(
                "console/system/index",
                Heading.of(visit.texts().of("console.index.title")),
                new IndexPage(visit.link(PATH), index.status()));
    }

    @Override
    public Answer take(Visit visit) {
        Spot spot = Spot.of(visit);
        if (spot.depth() != 1 || !spot.last().equals("builds")) {
            throw spot.unknown();
        }
        index.rebuild();
        return Leaving.to(visit.link(PATH) + "?done=index-rebuild");
    }
}
