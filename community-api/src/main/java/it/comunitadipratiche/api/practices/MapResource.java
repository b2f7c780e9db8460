package it.comunitadipratiche.api.practices;

import it.comunitadipratiche.api.content.QueryParameters;
import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.practices.Practice;
import it.comunitadipratiche.core.practices.PracticeCounts;
import it.comunitadipratiche.core.practices.PracticeMap;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.core.territories.TerritoryDetails;
import it.comunitadipratiche.core.territories.TerritoryLevel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How many practices there are in each region, or in each province of a region. */
@Path("practices/map")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class MapResource {
    private PracticeMap map;
    private ContentTypes types;
    private Locales locales;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public MapResource() {
        // for the CDI proxy
    }

    @Inject
    MapResource(PracticeMap map, ContentTypes types, Locales locales, Answers answers) {
        this.map = map;
        this.types = types;
        this.locales = locales;
        this.answers = answers;
    }

    /** The counts, with the region and those of all of it if one was asked for. */
    public record Shown(Optional<Region> within, Optional<Long> total, Optional<Long> whole, List<Place> places) {

        static Shown of(PracticeCounts counts) {
            return new Shown(
                    counts.within().map(region -> new Region(region.code(), region.label())),
                    counts.found().total(),
                    counts.within().map(region -> counts.whole()),
                    counts.places().stream().map(Place::of).toList());
        }
    }

    public record Region(String code, String label) {}

    public record Place(String code, TerritoryLevel level, String label, long practices) {

        static Place of(PracticeCounts.Place place) {
            TerritoryDetails territory = place.territory();
            return new Place(territory.code(), territory.level(), territory.label(), place.practices());
        }
    }

    @GET
    public Response count(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters parameters = new Parameters(uri);
        Optional<String> within = parameters.text("within");
        Locale locale = parameters.text("locale").map(locales::of).orElseGet(locales::standard);
        SearchQuery query = QueryParameters.whole(types.get(Practice.TYPE), locale, parameters);
        parameters.end();
        return answers.of(Shown.of(map.count(within, query)), request);
    }
}
