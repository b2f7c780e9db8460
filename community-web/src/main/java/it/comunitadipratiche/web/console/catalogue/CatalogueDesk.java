package it.comunitadipratiche.web.console.catalogue;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.library.catalogue.Catalogue;
import it.comunitadipratiche.core.library.catalogue.Pile;
import it.comunitadipratiche.core.library.catalogue.QueueFilter;
import it.comunitadipratiche.web.console.Desk;
import it.comunitadipratiche.web.console.DeskGroup;
import it.comunitadipratiche.web.console.DeskLine;
import it.comunitadipratiche.web.console.Objections;
import it.comunitadipratiche.web.console.Spot;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Where staff catalogue materials. */
@ApplicationScoped
class CatalogueDesk implements Desk {
    private static final int ORDER = 10;
    private static final String DUPLICATES = "duplicates";
    private static final String BATCHES = "batches";
    private Catalogue catalogue;
    private QueuePages queue;
    private DuplicatePages duplicates;
    private BatchPages batches;

    @SuppressWarnings("NullAway.Init")
    protected CatalogueDesk() {
        // for the CDI proxy
    }

    @Inject
    CatalogueDesk(Catalogue catalogue, QueuePages queue, DuplicatePages duplicates, BatchPages batches) {
        this.catalogue = catalogue;
        this.queue = queue;
        this.duplicates = duplicates;
        this.batches = batches;
    }

    @Override
    public String name() {
        return "catalogue";
    }

    @Override
    public String permission() {
        return Catalogue.PERMISSION;
    }

    @Override
    public DeskGroup group() {
        return DeskGroup.MATERIALS;
    }

    @Override
    public List<DeskLine> lines(Visit visit) {
        return List.of(new DeskLine(
                ORDER,
                visit.texts().of("console.catalogue.title"),
                "/catalogue",
                catalogue.count(QueueFilter.of(Pile.REVIEW))));
    }

    @Override
    public Answer show(Visit visit) {
        Spot spot = Spot.of(visit);
        if (spot.depth() == 0) {
            return queue.page(visit, Objections.NONE);
        }
        String first = spot.parts().get(0);
        if (first.equals(DUPLICATES) && spot.depth() == 1) {
            return duplicates.list(visit);
        }
        if (first.equals(DUPLICATES) && spot.depth() == 3) {
            return duplicates.page(id(spot, 1), id(spot, 2), Objections.NONE, visit);
        }
        if (first.equals(BATCHES) && spot.depth() == 1) {
            return batches.list(visit);
        }
        if (first.equals(BATCHES) && spot.depth() == 2) {
            return batches.page(id(spot, 1), visit, Objections.NONE);
        }
        throw spot.unknown();
    }

    @Override
    public Answer take(Visit visit) {
        Spot spot = Spot.of(visit);
        if (spot.depth() == 0) {
            return queue.take(visit);
        }
        String first = spot.parts().get(0);
        if (first.equals(DUPLICATES) && spot.depth() == 3) {
            return duplicates.take(id(spot, 1), id(spot, 2), visit);
        }
        if (first.equals(BATCHES) && spot.depth() == 2) {
            return batches.take(id(spot, 1), visit);
        }
        throw spot.unknown();
    }

    private static Id id(Spot spot, int part) {
        return Id.tryParse(spot.parts().get(part)).orElseThrow(spot::unknown);
    }
}
