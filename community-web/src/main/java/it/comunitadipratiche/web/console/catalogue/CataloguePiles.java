package it.comunitadipratiche.web.console.catalogue;

import it.comunitadipratiche.web.page.Visit;
import java.util.List;

/** More for whoever catalogues to do, on another page: a CDI bean, of the platform or a plugin. */
public interface CataloguePiles {

    /** What there is for the caller, if they may do something about it. */
    List<Pile> piles(Visit visit);

    /**
     * Things of one kind.
     *
     * @param order lower comes first
     * @param path of the page where they are
     * @param count how many there are
     */
    record Pile(int order, String label, String path, long count) {}
}
