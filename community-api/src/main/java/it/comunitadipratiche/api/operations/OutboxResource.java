package it.comunitadipratiche.api.operations;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.Listing;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.api.json.JsonInput;
import it.comunitadipratiche.core.kernel.Cursor;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Page;
import it.comunitadipratiche.core.outbox.DeadLetter;
import it.comunitadipratiche.core.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;

/** Work after commits: how much waits, and what could not be done. */
@Path("outbox")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class OutboxResource {
    private static final int QUERY = 17;

    private Outbox outbox;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public OutboxResource() {
        // for the CDI proxy
    }

    @Inject
    OutboxResource(Outbox outbox, Answers answers) {
        this.outbox = outbox;
        this.answers = answers;
    }

    /** How many messages there are, by topic. */
    @GET
    public Response counts(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        return answers.of(Listing.whole(outbox.counts()), request);
    }

    @GET
    @Path("dead-letters")
    public Response deadLetters(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters parameters = new Parameters(uri);
        int limit = parameters.limit();
        Optional<Id> after = parameters
                .text("cursor")
                .map(text -> Id.of(Cursor.decode(text, QUERY).values().get(0)));
        parameters.end();
        List<DeadLetter> found = outbox.deadLetters(after, limit + 1);
        List<DeadLetter> shown = found.subList(0, Math.min(limit, found.size()));
        Optional<Cursor> next = found.size() > limit
                ? Optional.of(new Cursor(
                        false, QUERY, List.of(shown.get(limit - 1).id().toString())))
                : Optional.empty();
        return answers.of(Listing.of(new Page<>(shown, next, Optional.empty()), limit), request);
    }

    /** Has one message, or all of a topic, tried again. */
    @POST
    @Path("retries")
    public Response retry(JsonObject body, @Context UriInfo uri) {
        Parameters.none(uri);
        JsonInput input = new JsonInput(body);
        Optional<String> id = input.text("deadLetter");
        Optional<String> topic = input.text("topic");
        if (id.isPresent() == topic.isPresent()) {
            input.gap("deadLetter", "api.outbox.either");
        }
        input.end();
        int count = 1;
        if (topic.isPresent()) {
            count = outbox.retryAll(topic.get());
        } else {
            outbox.retry(Id.of(id.orElseThrow()));
        }
        return Response.accepted(Answers.json(
                        JSON.createObjectBuilder().add("retried", count).build()))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Gives a message up for good. */
    @DELETE
    @Path("dead-letters/{id}")
    public void discard(@PathParam("id") Id id, @Context UriInfo uri) {
        Parameters.none(uri);
        outbox.discard(id);
    }
}
