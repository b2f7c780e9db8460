package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.search.Filter;
import it.comunitadipratiche.core.search.Operator;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.core.search.Themes;
import it.comunitadipratiche.core.vocabulary.ConceptDetails;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What lists are narrowed to beside the properties they are counted by: a theme, or something publications name. */
@ApplicationScoped
class Besides {
    /** No field can have the name of either parameter. */
    static final String THEME = "in-theme";

    static final String NAMES = "which-name";

    private Vocabularies vocabularies;
    private Cards cards;

    @SuppressWarnings("NullAway.Init")
    protected Besides() {
        // for the CDI proxy
    }

    @Inject
    Besides(Vocabularies vocabularies, Cards cards) {
        this.vocabularies = vocabularies;
        this.cards = cards;
    }

    /**
     * One of them.
     *
     * @param label in words
     */
    record Beside(String label, Filter filter) {}

    /** @throws NotFoundException if there is no such theme, or no such thing to be seen */
    List<Beside> wanted(Visit visit) {
        List<Beside> wanted = new ArrayList<>();
        visit.parameter(THEME).map(key -> theme(key, visit)).ifPresent(wanted::add);
        visit.parameter(NAMES).map(key -> named(key, visit)).ifPresent(wanted::add);
        return wanted;
    }

    private Beside theme(String key, Visit visit) {
        ConceptDetails theme = vocabularies.find(Themes.SCHEME, key).orElseThrow(() -> unknown(visit));
        return new Beside(
                visit.texts().of("list.in-theme", theme.label().best(visit.language())),
                new Filter(
                        SearchQuery.THEME,
                        Operator.UNDER,
                        List.of(Themes.part(theme.code(), theme.id().toString()))));
    }

    private Beside named(String key, Visit visit) {
        Id id = Id.tryParse(key).orElseThrow(() -> unknown(visit));
        ReadyDocument document =
                cards.read(List.of(id), visit).values().stream().findFirst().orElseThrow(() -> unknown(visit));
        return new Beside(
                visit.texts().of("list.which-name", Card.read(document).getString("title", "")),
                Filter.eq(SearchQuery.NAMES, id.toString()));
    }

    private static NotFoundException unknown(Visit visit) {
        return new NotFoundException("web.page.unknown", visit.path());
    }
}
