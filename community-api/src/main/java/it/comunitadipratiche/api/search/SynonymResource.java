package it.comunitadipratiche.api.search;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.ETags;
import it.comunitadipratiche.api.http.Listing;
import it.comunitadipratiche.api.http.Once;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.api.http.Versions;
import it.comunitadipratiche.api.json.JsonInput;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.synonyms.SynonymDetails;
import it.comunitadipratiche.core.synonyms.SynonymDraft;
import it.comunitadipratiche.core.synonyms.Synonyms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** The words that stand for each other in searches. */
@Path("synonyms")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SynonymResource {
    private Synonyms synonyms;
    private Once once;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public SynonymResource() {
        // for the CDI proxy
    }

    @Inject
    SynonymResource(Synonyms synonyms, Once once, Answers answers) {
        this.synonyms = synonyms;
        this.once = once;
        this.answers = answers;
    }

    @GET
    public Response list(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        return answers.of(Listing.whole(synonyms.all()), request);
    }

    @POST
    public Response add(JsonObject body, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        SynonymDraft draft = draft(body);
        return once.create(request, body, () -> {
            SynonymDetails added = synonyms.add(draft);
            return Once.created("/api/v1/synonyms/" + added.id(), ETags.of(added.version()), added);
        });
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") Id id, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        SynonymDetails one = synonyms.get(id);
        return answers.versioned(one, ETags.of(one.version()), request);
    }

    @PUT
    @Path("{id}")
    public Response change(
            @PathParam("id") Id id,
            JsonObject body,
            @Context UriInfo uri,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        Parameters.none(uri);
        long version = Versions.read(ifMatch, () -> synonyms.get(id).version());
        SynonymDetails changed = synonyms.change(id, version, draft(body));
        return Versions.changed(changed, changed.version());
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") Id id, @Context UriInfo uri) {
        Parameters.none(uri);
        synonyms.remove(id);
    }

    private static SynonymDraft draft(JsonObject body) {
        JsonInput input = new JsonInput(body);
        SynonymDraft draft =
                new SynonymDraft(input.text("language").orElse(""), input.texts("words"), input.texts("others"));
        input.end();
        return draft;
    }
}
