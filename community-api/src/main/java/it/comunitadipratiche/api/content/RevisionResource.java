package it.comunitadipratiche.api.content;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.ETags;
import it.comunitadipratiche.api.http.Listing;
import it.comunitadipratiche.api.http.Once;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.api.http.Versions;
import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.content.RevisionDetails;
import it.comunitadipratiche.core.kernel.Cursor;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.jspecify.annotations.Nullable;

/** The history of an entry, newest first; an old revision can be made new again. */
@Path("entries/{id}/revisions")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class RevisionResource {
    private Entries entries;
    private Answers answers;
    private Once once;

    @SuppressWarnings("NullAway.Init")
    public RevisionResource() {
        // for the CDI proxy
    }

    @Inject
    RevisionResource(Entries entries, Answers answers, Once once) {
        this.entries = entries;
        this.answers = answers;
        this.once = once;
    }

    @GET
    public Response list(@PathParam("id") Id id, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters parameters = new Parameters(uri);
        int limit = parameters.limit();
        Optional<String> cursor = parameters.text("cursor");
        parameters.end();
        int before = cursor.map(text -> Cursor.decode(text, id.hashCode()))
                .map(RevisionResource::number)
                .orElse(Integer.MAX_VALUE);
        List<RevisionDetails> found = entries.revisions(id, before, limit + 1);
        boolean more = found.size() > limit;
        List<JsonObject> shown = found.subList(0, Math.min(limit, found.size())).stream()
                .map(EntryJson::of)
                .toList();
        Optional<Cursor> next = more
                ? Optional.of(new Cursor(
                        false,
                        id.hashCode(),
                        List.of(Integer.toString(found.get(limit - 1).number()))))
                : Optional.empty();
        return answers.of(Listing.of(new Page<>(shown, next, Optional.empty()), limit), request);
    }

    private static int number(Cursor cursor) {
        try {
            return Integer.parseInt(cursor.values().get(0));
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE;
        }
    }

    @GET
    @Path("{number:\\d{1,9}}")
    public Response get(
            @PathParam("id") Id id,
            @PathParam("number") int number,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        Parameters.none(uri);
        return answers.of(EntryJson.of(entries.revision(id, number)), request);
    }

    @POST
    @Path("{number:\\d{1,9}}/restoration")
    public Response restore(
            @PathParam("id") Id id,
            @PathParam("number") int number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        Parameters.none(uri);
        return once.create(request, "", () -> {
            long version = Versions.read(ifMatch, () -> entries.get(id).version());
            EntryDetails entry = entries.restore(id, number, version);
            return Once.created(
                    "/api/v1/entries/" + id + "/revisions/" + entry.revision(),
                    ETags.of(entry.version()),
                    EntryJson.of(entry));
        });
    }
}
