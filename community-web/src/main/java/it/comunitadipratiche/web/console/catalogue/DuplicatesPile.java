package it.comunitadipratiche.web.console.catalogue;

import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.library.catalogue.MaterialDuplicates;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The materials that are likely there twice. */
@ApplicationScoped
class DuplicatesPile implements CataloguePiles {
    private static final int ORDER = 10;
    private MaterialDuplicates duplicates;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected DuplicatesPile() {
        // for the CDI proxy
    }

    @Inject
    DuplicatesPile(MaterialDuplicates duplicates, Callers callers) {
        this.duplicates = duplicates;
        this.callers = callers;
    }

    @Override
    public List<Pile> piles(Visit visit) {
        return callers.current().can("content.merge")
                ? List.of(new Pile(
                        ORDER,
                        visit.texts().of("console.catalogue.duplicates"),
                        visit.link(DuplicatePages.PATH),
                        duplicates.count()))
                : List.of();
    }
}
