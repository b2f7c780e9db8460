package it.comunitadipratiche.web.themes;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.search.Facet;
import it.comunitadipratiche.core.search.Operator;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.core.search.Themes;
import it.comunitadipratiche.core.vocabulary.ConceptDetails;
import it.comunitadipratiche.web.page.Visit;
import it.comunitadipratiche.web.portal.Cards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is published about themes, of every type, found and counted by the index. */
@ApplicationScoped
class AboutThemes {
    private static final int MOST = 6;
    private Search search;
    private Cards cards;

    @SuppressWarnings("NullAway.Init")
    protected AboutThemes() {
        // for the CDI proxy
    }

    @Inject
    AboutThemes(Search search, Cards cards) {
        this.search = search;
        this.cards = cards;
    }

    /** How much there is. */
    long count(ConceptDetails theme, Visit visit) {
        return counts(theme, cards.types(), visit).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The newest of each type of which there is something. */
    List<ThemePage.Shelf> shelves(ConceptDetails theme, Visit visit) {
        List<ContentType> types = cards.types();
        Map<String, Long> counts = counts(theme, types, visit);
        return types.stream()
                .filter(type -> counts.containsKey(type.name()))
                .map(type -> shelf(theme, type, counts.getOrDefault(type.name(), 0L), visit))
                .toList();
    }

    private Map<String, Long> counts(ConceptDetails theme, List<ContentType> types, Visit visit) {
        SearchQuery all =
                SearchQuery.among(types.stream().map(ContentType::name).toList(), visit.language());
        return search.beside(about(theme, all).count(SearchQuery.TYPE).limit(1)).facets().stream()
                .flatMap(facet -> facet.counts().stream())
                .collect(Collectors.toMap(Facet.Count::value, Facet.Count::count));
    }

    private ThemePage.Shelf shelf(ConceptDetails theme, ContentType type, long count, Visit visit) {
        SearchQuery newest =
                about(theme, SearchQuery.of(type.name(), visit.language())).limit(MOST);
        String part = Themes.part(theme.code(), theme.id().toString());
        return new ThemePage.Shelf(
                type.name(),
                type.pluralLabel().best(visit.language()),
                count,
                visit.link("/" + type.collection() + "?in-theme=" + part),
                feed(theme, type, visit),
                cards.ofOneType(search.beside(newest).items(), type, visit));
    }

    private static SearchQuery about(ConceptDetails theme, SearchQuery query) {
        return query.where(SearchQuery.THEME, Operator.UNDER, theme.id().toString());
    }

    /** Feeds are of what is filed under concepts only. */
    private static Optional<String> feed(ConceptDetails theme, ContentType type, Visit visit) {
        return type.fields().stream().anyMatch(Themes::areIn)
                ? Optional.of(visit.root() + "/api/v1/" + type.collection() + ".atom?term=" + theme.id() + "&locale="
                        + visit.texts().tag())
                : Optional.empty();
    }
}
