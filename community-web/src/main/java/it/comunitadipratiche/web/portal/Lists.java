package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.kernel.Cursor;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.core.search.SearchResults;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Crumb;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Lists what is published of a type, narrowed by words and by the properties it is counted by. */
@ApplicationScoped
class Lists {
    private static final int AT_ONCE = 12;
    private Search search;
    private Whereabouts whereabouts;
    private Besides besides;
    private CollectionRooms rooms;
    private CardNotes notes;
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
            it.comunitadipratiche.core.content.Entries entries) {
        this.search = search;
        this.whereabouts = whereabouts;
        this.besides = besides;
        this.rooms = rooms;
        this.notes = notes;
        this.entries = entries;
    }

    Page page(ContentType type, Visit visit) {
        Optional<String> placed = search.whereabouts(type.name());
        Facets facets = Facets.of(search.narrowings(type.name()), placed.isPresent());
        Optional<String> words = visit.parameter("q");
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
        SearchQuery asked =
                facets.narrow(words.map(text -> near.text(text).highlighted()).orElse(near), visit);
        Optional<String> from = visit.parameter("from");
        SearchResults found = search.find(from.map(asked::from).orElse(asked));
        String path = visit.link("/" + type.collection());
        String title = type.pluralLabel().best(visit.language());
        ListPage list = new ListPage(
                title,
                path,
                words.orElse(""),
                found.total(),
                notes.on(Card.all(found, type, visit), found.items(), visit),
                placed.map(any -> wanted.map(place -> place.shown(path, Facets.questionAnywhere(asked), visit.texts()))
                        .orElse(ListPage.Where.ANYWHERE)),
                beside.stream().map(one -> shown(one, path, asked)).toList(),
                facets.counted(found, visit),
                words.isPresent() || !asked.filters().isEmpty(),
                rooms.ways(type, Facets.questionAnywhere(asked), visit),
                entries.mayCreate(type.name())
                        ? Optional.of(visit.link("/console/content/" + type.collection() + "/new"))
                        : Optional.empty(),
                found.next().map(next -> address(path, next, asked)),
                found.previous().map(previous -> address(path, previous, asked)));
        Heading heading = Heading.of(title)
                .below(List.of(new Crumb(title, path)))
                .fed(visit.root() + "/api/v1/" + type.collection() + ".atom");
        return Page.of("portal/list", list.narrowed() || from.isPresent() ? heading.hidden() : heading, list);
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
