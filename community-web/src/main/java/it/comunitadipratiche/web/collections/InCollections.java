package it.comunitadipratiche.web.collections;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.publishing.Collection;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.web.page.Visit;
import it.comunitadipratiche.web.portal.EntryAside;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The collections something stands in, on its page. */
@ApplicationScoped
class InCollections implements EntryAside {
    private static final int MOST = 10;
    private Search search;

    @SuppressWarnings("NullAway.Init")
    protected InCollections() {
        // for the CDI proxy
    }

    @Inject
    InCollections(Search search) {
        this.search = search;
    }

    @Override
    public String type() {
        return ANY;
    }

    @Override
    public Optional<Aside> of(ReadyDocument document, Visit visit) {
        SearchQuery holding = SearchQuery.of(Collection.TYPE, visit.language())
                .where("items.entry", document.key().entry().toString())
                .limit(MOST);
        List<Line> lines = search.beside(holding).items().stream()
                .map(found -> new Line(
                        found.as(Collection.class).title().best(visit.language()),
                        visit.link("/collections/" + found.slug()),
                        List.of()))
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Aside(
                        visit.texts().of("collections.in"), visit.texts().of("collections.in-lead"), lines));
    }
}
