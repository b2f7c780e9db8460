package it.comunitadipratiche.api.territories;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.Listing;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.territories.Territories;
import it.comunitadipratiche.core.territories.TerritoryDetails;
import it.comunitadipratiche.core.territories.TerritoryFiles;
import it.comunitadipratiche.core.territories.TerritoryLevel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Regions, provinces and municipalities, today or on another day. */
@Path("territories")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class TerritoryResource {
    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");

    private Territories territories;
    private TerritoryFiles files;
    private Answers answers;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    public TerritoryResource() {
        // for the CDI proxy
    }

    @Inject
    TerritoryResource(Territories territories, TerritoryFiles files, Answers answers, Clock clock) {
        this.territories = territories;
        this.files = files;
        this.answers = answers;
        this.clock = clock;
    }

    /** A territory with what tells it from others of its name. */
    public record Shown(
            String code,
            TerritoryLevel level,
            String name,
            String label,
            Optional<String> otherName,
            Optional<String> parent,
            Optional<String> sigla,
            Optional<String> cadastralCode,
            Optional<LocalDate> validFrom,
            Optional<LocalDate> validUntil,
            Optional<String> successor) {

        static Shown of(TerritoryDetails territory) {
            return new Shown(
                    territory.code(),
                    territory.level(),
                    territory.name(),
                    territory.label(),
                    territory.otherName(),
                    territory.parent(),
                    territory.sigla(),
                    territory.cadastralCode(),
                    territory.validFrom(),
                    territory.validUntil(),
                    territory.successor());
        }
    }

    /** Those whose name begins with {@code q}, those directly in {@code within}, or the regions. */
    @GET
    public Response list(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters parameters = new Parameters(uri);
        Optional<String> text = parameters.text("q");
        Optional<TerritoryLevel> level = parameters.choice("level", TerritoryLevel.class);
        Optional<String> within = parameters.text("within");
        LocalDate date = parameters.date("date").orElseGet(() -> LocalDate.now(clock.withZone(ITALY)));
        int limit = parameters.number("limit", text.isPresent() ? 20 : 500, 1, 500);
        parameters.end();
        List<TerritoryDetails> found;
        if (text.isPresent()) {
            found = territories.search(text.get(), level, date, limit);
        } else {
            List<TerritoryDetails> all =
                    within.isPresent() ? territories.children(within.get(), date) : territories.regions(date);
            found = all.stream().limit(limit).toList();
        }
        return answers.of(Listing.whole(found.stream().map(Shown::of).toList()), request);
    }

    /** The territory of an ISTAT code, or the one that stands for it on a day. */
    @GET
    @Path("{code:\\d{2,6}}")
    public Response get(@PathParam("code") String code, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters parameters = new Parameters(uri);
        Optional<LocalDate> date = parameters.date("date");
        parameters.end();
        Optional<TerritoryDetails> found =
                date.isPresent() ? territories.find(code, date.get()) : territories.find(code);
        return answers.of(
                Shown.of(found.orElseThrow(() -> new NotFoundException("api.territory.unknown", code))), request);
    }

    /** Brings a CSV file in; doing it again changes nothing. */
    @PUT
    @Consumes("text/csv")
    public Response read(InputStream file, @Context UriInfo uri) {
        Parameters.none(uri);
        return Response.ok(Answers.json(files.read(file)))
                .header("Cache-Control", "no-store")
                .build();
    }
}
