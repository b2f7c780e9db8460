package it.comunitadipratiche.api.batches;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.Listing;
import it.comunitadipratiche.api.http.Once;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.api.json.JsonInput;
import it.comunitadipratiche.core.batches.BatchDetails;
import it.comunitadipratiche.core.batches.BatchEdits;
import it.comunitadipratiche.core.batches.BatchOutcome;
import it.comunitadipratiche.core.identity.PageRequest;
import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** The same change to many entries. */
@Path("batch-edits")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class BatchEditResource {
    private BatchEdits batches;
    private Once once;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public BatchEditResource() {
        // for the CDI proxy
    }

    @Inject
    BatchEditResource(BatchEdits batches, Once once, Answers answers) {
        this.batches = batches;
        this.once = once;
        this.answers = answers;
    }

    @GET
    public Response list(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters parameters = new Parameters(uri);
        PageRequest page = parameters.page();
        parameters.end();
        return answers.of(Listing.of(batches.list(page.cursor(), page.limit()), page.limit()), request);
    }

    /** Prepares a change, which waits to be confirmed; or takes back the one that {@code undoes} names, at once. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(JsonObject body, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        BatchEditBody wanted = BatchEditBody.read(body);
        return once.create(request, body, () -> {
            BatchDetails made = wanted.undoes()
                    .map(batches::undo)
                    .orElseGet(() -> batches.prepare(wanted.order().orElseThrow()));
            return Once.created("/api/v1/batch-edits/" + made.id(), made);
        });
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") Id id, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        return answers.of(batches.get(id), request);
    }

    /** Confirms a change that was prepared, or stops one. */
    @PUT
    @Path("{id}/state")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response setState(@PathParam("id") Id id, JsonObject body, @Context UriInfo uri) {
        Parameters.none(uri);
        JsonInput input = new JsonInput(body);
        input.requiredText("state");
        Optional<Wanted> state = input.choice("state", Wanted.class);
        input.end();
        BatchDetails details =
                state.filter(Wanted.RUNNING::equals).isPresent() ? batches.confirm(id) : batches.cancel(id);
        return Response.ok(Answers.json(details))
                .header("Cache-Control", "no-store")
                .build();
    }

    private enum Wanted {
        RUNNING,
        CANCELLED
    }

    /** What becomes of the entries, in their order. */
    @GET
    @Path("{id}/lines")
    public Response lines(@PathParam("id") Id id, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters parameters = new Parameters(uri);
        Optional<BatchOutcome> outcome = parameters.choice("outcome", BatchOutcome.class);
        PageRequest page = parameters.page();
        parameters.end();
        return answers.of(Listing.of(batches.lines(id, outcome, page.cursor(), page.limit()), page.limit()), request);
    }
}
