package it.comunitadipratiche.web.practices;

import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.practices.Practice;
import it.comunitadipratiche.core.practices.PracticeCounts;
import it.comunitadipratiche.core.practices.PracticeMap;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.web.maps.Shapes;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Crumb;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Visit;
import it.comunitadipratiche.web.portal.CollectionRoom;
import it.comunitadipratiche.web.portal.Facets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The map of practices, {@code /practices/map}: all regions, and the provinces of one with {@code within}. */
@ApplicationScoped
class MapRoom implements CollectionRoom {
    private static final String WITHIN = "within";
    private PracticeMap map;
    private Search search;
    private ContentTypes types;
    private Shapes shapes;
    private Settings settings;

    @SuppressWarnings("NullAway.Init")
    protected MapRoom() {
        // for the CDI proxy
    }

    @Inject
    MapRoom(PracticeMap map, Search search, ContentTypes types, Shapes shapes, Settings settings) {
        this.map = map;
        this.search = search;
        this.types = types;
        this.shapes = shapes;
        this.settings = settings;
    }

    @Override
    public String type() {
        return Practice.TYPE;
    }

    @Override
    public String name() {
        return "map";
    }

    @Override
    public String label(Visit visit) {
        return visit.texts().of("map.link");
    }

    @Override
    public Answer show(Visit visit) {
        Facets facets = Facets.of(search.narrowings(Practice.TYPE), true);
        SearchQuery plain = SearchQuery.of(Practice.TYPE, visit.language());
        SearchQuery asked = facets.narrow(visit.parameter("q").map(plain::text).orElse(plain), visit);
        PracticeCounts counts = map.count(visit.parameter(WITHIN), asked);
        Optional<MapPage.Region> within =
                counts.within().map(region -> new MapPage.Region(region.code(), region.label()));
        String path = visit.link("/practices/map");
        String list = visit.link("/practices");
        String question = Facets.question(asked);
        String title = within.map(region -> visit.texts().of("map.title-within", region.label()))
                .orElseGet(() -> visit.texts().of("map.title"));
        MapPage page = new MapPage(
                title,
                path,
                within,
                asked.text().orElse(""),
                facets.counted(counts.found(), visit),
                !question.isEmpty(),
                counts.found().total(),
                within.map(region -> list + "?where=" + region.code() + question)
                        .orElseGet(() -> asked(list, question)),
                asked(path, question),
                within.map(region -> inside(path, region.code(), "")).orElse(path),
                counts.whole(),
                counts.places().stream()
                        .map(place -> new MapPage.Row(
                                place.territory().code(),
                                place.territory().label(),
                                place.practices(),
                                within.isPresent()
                                        ? list + "?where=" + place.territory().code() + question
                                        : inside(path, place.territory().code(), question)))
                        .toList(),
                shapes.path(within.map(MapPage.Region::code)).map(file -> visit.root() + file),
                settings.find("community.map.credit"));
        List<Crumb> crumbs = new ArrayList<>(List.of(
                new Crumb(types.get(Practice.TYPE).pluralLabel().best(visit.language()), list),
                new Crumb(visit.texts().of("map.title"), path)));
        within.ifPresent(region -> crumbs.add(new Crumb(region.label(), inside(path, region.code(), ""))));
        Heading heading =
                Heading.of(title).described(visit.texts().of("map.lead")).below(crumbs);
        return Page.of("practices/map", page.narrowed() ? heading.hidden() : heading, page);
    }

    private static String inside(String path, String region, String question) {
        return path + "?" + WITHIN + "=" + region + question;
    }

    private static String asked(String path, String question) {
        return path + question.replaceFirst("^&", "?");
    }
}
