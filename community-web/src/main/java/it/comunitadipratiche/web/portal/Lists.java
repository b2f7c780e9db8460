package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Cursor;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.core.search.SearchResults;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import it.comunitadipratiche.web.alerts.SavingForm;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Crumb;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists what is published of a type, narrowed by words and by the properties it is counted by. */
@ApplicationScoped
class Lists {
    private static final int AT_ONCE = 12;
    private static final String SORT = "sort";
    private Search search;
    private Whereabouts whereabouts;
    private Besides besides;
    private CollectionRooms rooms;
    private CardNotes notes;
    private ListLooks looks;
    private Vocabularies vocabularies;
    private it.comunitadipratiche.core.content.Entries entries;

    @SuppressWarnings("NullAway.Init")
    protected Lists() {
        // for the CDI proxy
    }

    @Inject
    Lists(
            Search search,
            Whereabouts whereabouts,
            Besides besides,
            CollectionRooms rooms,
            CardNotes notes,
            ListLooks looks,
            Vocabularies vocabularies,
            it.comunitadipratiche.core.content.Entries entries) {
        this.search = search;
        this.whereabouts = whereabouts;
        this.besides = besides;
        this.rooms = rooms;
        this.notes = notes;
        this.looks = looks;
        this.vocabularies = vocabularies;
        this.entries = entries;
    }

    Page page(ContentType type, Visit visit) {
        Optional<String> placed = search.whereabouts(type.name());
        Optional<ListLook> look = looks.of(type.name());
        List<Field> narrowings = search.narrowings(type.name());
        Facets facets = look.map(own -> Facets.named(narrowings, own.facets()))
                .orElseGet(() -> Facets.of(narrowings, placed.isPresent()));
        Optional<String> words = Words.of(visit);
        SearchQuery plain = SearchQuery.of(type.name(), visit.language()).limit(AT_ONCE);
        Optional<Whereabouts.Wanted> wanted = placed.flatMap(any -> whereabouts.wanted(visit));
        List<Besides.Beside> beside = besides.wanted(visit);
        SearchQuery within = plain;
        for (Besides.Beside one : beside) {
            within = within.where(one.filter());
        }
        SearchQuery whole = within;
        SearchQuery near =
                wanted.map(place -> place.narrow(whole, placed.orElseThrow())).orElse(whole);
        Optional<ListLook.Sorting> sorting = look.flatMap(own -> own.sortings(visit).stream()
                .filter(one -> visit.parameter(SORT).filter(one.name()::equals).isPresent())
                .findFirst());
        SearchQuery unsorted =
                facets.narrow(words.map(text -> near.text(text).highlighted()).orElse(near), visit);
        SearchQuery asked = sorting.map(one -> unsorted.sort(one.paths())).orElse(unsorted);
        String sorted = sorting.map(one -> "&" + SORT + "=" + Facets.encoded(one.name()))
                .orElse("");
        Optional<String> from = visit.parameter("from");
        SearchResults found = search.find(from.map(asked::from).orElse(asked));
        String path = visit.link("/" + type.collection());
        String title = type.pluralLabel().best(visit.language());
        ListPage list = new ListPage(
                title,
                path,
                words.orElse(""),
                found.total(),
                look.isPresent()
                        ? Card.all(found, type, visit)
                        : notes.on(Card.all(found, type, visit), found.items(), visit),
                placed.map(any -> wanted.map(place -> place.shown(path, Facets.questionAnywhere(asked), visit.texts()))
                        .orElse(ListPage.Where.ANYWHERE)),
                beside.stream().map(one -> shown(one, path, asked)).toList(),
                facets.counted(found, visit),
                words.isPresent() || !asked.filters().isEmpty(),
                rooms.ways(type, Facets.questionAnywhere(asked), visit),
                entries.mayCreate(type.name())
                        ? Optional.of(visit.link("/console/content/" + type.collection() + "/new"))
                        : Optional.empty(),
                look.map(own -> look(own, sorting, facets, found, asked, sorted, visit))
                        .orElse(ListPage.Look.USUAL),
                found.next().map(next -> address(path, next, asked) + sorted),
                found.previous().map(previous -> address(path, previous, asked) + sorted),
                FoundPage.Other.of(found, path),
                words.isPresent() || !asked.filters().isEmpty()
                        ? Optional.of(SavingForm.of(asked, title, visit))
                        : Optional.empty(),
                found.items().isEmpty() || type.audience() != Audience.PUBLIC
                        ? List.of()
                        : Exports.of(type, asked, look.map(ListLook::formats).orElse(List.of()), visit));
        Heading heading = Heading.of(title)
                .below(List.of(new Crumb(title, path)))
                .fed(visit.root() + "/api/v1/" + type.collection() + ".atom");
        return Page.of("portal/list", list.narrowed() || from.isPresent() ? heading.hidden() : heading, list);
    }

    private ListPage.Look look(
            ListLook own,
            Optional<ListLook.Sorting> sorting,
            Facets facets,
            SearchResults found,
            SearchQuery asked,
            String sorted,
            Visit visit) {
        List<ListPage.Sort> sorts = new ArrayList<>();
        sorts.add(new ListPage.Sort(
                "",
                visit.texts().of(asked.text().isPresent() ? "list.by-relevance" : "list.by-newest"),
                sorting.isEmpty()));
        own.sortings(visit)
                .forEach(one -> sorts.add(new ListPage.Sort(
                        one.name(), one.label(), sorting.filter(one::equals).isPresent())));
        List<ListPage.Chosen> chosen = new ArrayList<>();
        List<ListPage.Narrowing> counted = facets.counted(found, visit);
        for (Field field : facets.fields()) {
            visit.parameters(field.name()).stream()
                    .filter(value -> !value.isBlank())
                    .distinct()
                    .map(value -> new ListPage.Chosen(
                            field.name(),
                            value,
                            field.label().best(visit.language()),
                            label(field, value, counted, visit)))
                    .forEach(chosen::add);
        }
        return new ListPage.Look(
                Facets.question(asked) + sorted,
                sorts,
                chosen,
                found.items().stream()
                        .map(document -> own.about(document, visit))
                        .toList());
    }

    private String label(Field field, String value, List<ListPage.Narrowing> counted, Visit visit) {
        return counted.stream()
                .filter(narrowing -> narrowing.name().equals(field.name()))
                .flatMap(narrowing -> narrowing.values().stream())
                .filter(one -> one.value().equals(value))
                .map(ListPage.Value::label)
                .findFirst()
                .or(() -> field.options().stream()
                        .filter(option -> option.value().equals(value))
                        .map(option -> option.label().best(visit.language()))
                        .findFirst())
                .or(() -> Id.tryParse(value).flatMap(vocabularies::find).map(concept -> concept.label()
                        .best(visit.language())))
                .orElse(value);
    }

    private static ListPage.Beside shown(Besides.Beside beside, String path, SearchQuery asked) {
        String without = Facets.questionWithout(asked, beside.filter());
        return new ListPage.Beside(
                Facets.parameter(beside.filter()),
                beside.filter().values().get(0),
                beside.label(),
                without.isEmpty() ? path : path + "?" + without.substring(1));
    }

    /** The page about a whole collection that a path names, if there is one. */
    Optional<Answer> room(ContentType type, Visit visit) {
        return rooms.of(type, visit.parts().get(1)).map(room -> room.show(visit));
    }

    private static String address(String path, Cursor place, SearchQuery asked) {
        return path + "?from=" + Facets.encoded(place.encoded()) + Facets.question(asked);
    }
}
