package it.comunitadipratiche.api.transfer;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.Listing;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.api.json.JsonInput;
import it.comunitadipratiche.api.json.JsonText;
import it.comunitadipratiche.core.identity.PageRequest;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.transfer.ImportDetails;
import it.comunitadipratiche.core.transfer.ImportOutcome;
import it.comunitadipratiche.core.transfer.Imports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Files that are worked through in the background, with how far that is and what became of each item. */
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ImportResource {
    private Imports imports;
    private ImportStart start;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public ImportResource() {
        // for the CDI proxy
    }

    @Inject
    ImportResource(Imports imports, ImportStart start, Answers answers) {
        this.imports = imports;
        this.start = start;
        this.answers = answers;
    }

    @GET
    public Response list(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters parameters = new Parameters(uri);
        PageRequest page = parameters.page();
        parameters.end();
        return answers.of(Listing.of(imports.list(page.cursor(), page.limit()), page.limit()), request);
    }

    /** Takes the file that is the body; {@code kind} says what it is, {@code options} how to read it. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response begin(InputStream file, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters parameters = new Parameters(uri);
        String kind = parameters.requiredText("kind");
        String name = parameters.text("name").orElse(kind);
        Optional<String> options = parameters.text("options");
        parameters.end();
        return start.begin(
                kind, name, file, options.map(ImportResource::json).orElse(JsonValue.EMPTY_JSON_OBJECT), request);
    }

    private static JsonObject json(String options) {
        if (JsonText.parse(options.getBytes(StandardCharsets.UTF_8)) instanceof JsonObject object) {
            return object;
        }
        throw new InvalidInputException("options", "api.json.object");
    }

    /** The kinds of files there are. */
    @GET
    @Path("kinds")
    public Response kinds(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        return answers.of(Listing.whole(imports.kinds()), request);
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") Id id, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        return answers.of(imports.get(id), request);
    }

    /** Stops an import; what it has done stays. */
    @PUT
    @Path("{id}/state")
    public Response setState(@PathParam("id") Id id, JsonObject body, @Context UriInfo uri) {
        Parameters.none(uri);
        JsonInput input = new JsonInput(body);
        input.requiredText("state");
        input.choice("state", Wanted.class);
        input.end();
        ImportDetails details = imports.cancel(id);
        return Response.ok(Answers.json(details))
                .header("Cache-Control", "no-store")
                .build();
    }

    private enum Wanted {
        CANCELLED
    }

    /** What became of the items, in the order of the file. */
    @GET
    @Path("{id}/report")
    public Response report(@PathParam("id") Id id, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters parameters = new Parameters(uri);
        Optional<ImportOutcome> outcome = parameters.choice("outcome", ImportOutcome.class);
        PageRequest page = parameters.page();
        parameters.end();
        Locale locale = answers.locale();
        return answers.of(
                Listing.of(
                        imports.report(id, outcome, page.cursor(), page.limit()),
                        page.limit(),
                        line -> line.json(locale)),
                request);
    }

    /** The whole report, one item a line. */
    @GET
    @Path("{id}/report.ndjson")
    @Produces("application/x-ndjson")
    public Response wholeReport(@PathParam("id") Id id, @Context UriInfo uri) {
        Parameters parameters = new Parameters(uri);
        Optional<ImportOutcome> outcome = parameters.choice("outcome", ImportOutcome.class);
        parameters.end();
        imports.get(id);
        Locale locale = answers.locale();
        StreamingOutput lines = out -> imports.writeReport(id, outcome, locale, out);
        return Response.ok(lines, "application/x-ndjson")
                .header("Cache-Control", "no-store")
                .build();
    }
}
