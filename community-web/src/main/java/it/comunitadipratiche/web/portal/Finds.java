package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.kernel.Cursor;
import it.comunitadipratiche.core.search.Facet;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.core.search.SearchResults;
import it.comunitadipratiche.web.alerts.SavingForm;
import it.comunitadipratiche.web.page.Crumb;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for words in everything at once, the best first. What is found can be narrowed to a type, which is then asked for
 * by itself; how much there is of the others was counted when all were asked for, and is remembered.
 */
@ApplicationScoped
class Finds {
    private static final int AT_ONCE = 12;
    private Search search;
    private Shelf shelf;
    private CardNotes notes;

    @SuppressWarnings("NullAway.Init")
    protected Finds() {
        // for the CDI proxy
    }

    @Inject
    Finds(Search search, Shelf shelf, CardNotes notes) {
        this.search = search;
        this.shelf = shelf;
        this.notes = notes;
    }

    Page page(Visit visit) {
        List<ContentType> types = shelf.types();
        Optional<ContentType> chosen = visit.parameter("type")
                .flatMap(name ->
                        types.stream().filter(type -> type.name().equals(name)).findFirst());
        String path = visit.link("/search");
        String title = visit.texts().of("search.title");
        Heading heading =
                Heading.of(title).below(List.of(new Crumb(title, path))).hidden();
        return Page.of("portal/search", heading, found(types, chosen, path, visit));
    }

    private FoundPage found(List<ContentType> types, Optional<ContentType> chosen, String path, Visit visit) {
        Facets shared = Facets.shared(types, search.facets(names(types)));
        SearchQuery all = shared.narrow(query(types, visit).count(SearchQuery.TYPE), visit);
        Facets facets = chosen.map(type -> Facets.of(search.narrowings(type.name()), false))
                .orElse(shared);
        SearchQuery asked = chosen.map(type -> facets.narrow(query(List.of(type), visit), visit))
                .orElse(all);
        boolean narrowed = chosen.isPresent() || !asked.filters().isEmpty();
        String words = asked.text().orElse("");
        String every = path + "?q=" + Facets.encoded(words);
        if (words.isEmpty() && !narrowed) {
            return nothing(types, every, visit);
        }
        SearchResults found =
                search.find(visit.parameter("from").map(asked::from).orElse(asked));
        String question = chosen.map(type -> "&type=" + type.name()).orElse("") + Facets.question(asked);
        return new FoundPage(
                words,
                chosen.map(ContentType::name).orElse(""),
                found.total(),
                kinds(search.find(all), all, chosen, path, visit),
                notes.on(Card.all(found, types, visit), found.items(), visit),
                facets.counted(found, visit),
                narrowed,
                every,
                found.items().isEmpty() ? collections(types, visit) : List.of(),
                found.next().map(next -> address(path, next, question)),
                found.previous().map(previous -> address(path, previous, question)),
                FoundPage.Other.of(found, path),
                Optional.of(SavingForm.of(asked, savedAs(chosen, visit), visit)));
    }

    private static String savedAs(Optional<ContentType> chosen, Visit visit) {
        return chosen.map(type -> type.pluralLabel().best(visit.language()))
                .orElseGet(() -> visit.texts().of("search.everything"));
    }

    private static SearchQuery query(List<ContentType> types, Visit visit) {
        SearchQuery query = SearchQuery.among(names(types), visit.language()).limit(AT_ONCE);
        return Words.of(visit).map(words -> query.text(words).highlighted()).orElse(query);
    }

    private static List<String> names(List<ContentType> types) {
        return types.stream().map(ContentType::name).toList();
    }

    private static FoundPage nothing(List<ContentType> types, String every, Visit visit) {
        return new FoundPage(
                "",
                "",
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                false,
                every,
                collections(types, visit),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<FoundPage.Kind> collections(List<ContentType> types, Visit visit) {
        return types.stream()
                .map(type -> new FoundPage.Kind(
                        type.pluralLabel().best(visit.language()), visit.link("/" + type.collection()), 0, false))
                .toList();
    }

    /** All types together, then each of which something was found. */
    private static List<FoundPage.Kind> kinds(
            SearchResults counted, SearchQuery all, Optional<ContentType> chosen, String path, Visit visit) {
        List<Facet.Count> counts = counted.facets().stream()
                .filter(facet -> facet.path().equals(SearchQuery.TYPE))
                .flatMap(facet -> facet.counts().stream())
                .toList();
        String question = Facets.question(all);
        List<FoundPage.Kind> kinds = new ArrayList<>();
        kinds.add(new FoundPage.Kind(
                visit.texts().of("search.everything"),
                path + "?" + question.substring(Math.min(1, question.length())),
                counts.stream().mapToLong(Facet.Count::count).sum(),
                chosen.isEmpty()));
        counts.forEach(count -> kinds.add(new FoundPage.Kind(
                count.label(),
                path + "?type=" + count.value() + question,
                count.count(),
                chosen.filter(type -> type.name().equals(count.value())).isPresent())));
        chosen.filter(type -> kinds.stream().noneMatch(FoundPage.Kind::current))
                .ifPresent(type -> kinds.add(new FoundPage.Kind(
                        type.pluralLabel().best(visit.language()), path + "?type=" + type.name() + question, 0, true)));
        return kinds;
    }

    private static String address(String path, Cursor place, String question) {
        return path + "?from=" + Facets.encoded(place.encoded()) + question;
    }
}
