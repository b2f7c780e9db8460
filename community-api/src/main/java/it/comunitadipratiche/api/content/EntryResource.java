package it.comunitadipratiche.api.content;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.ETags;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.api.http.Versions;
import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryChange;
import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries as their editors see them; a change names the version it was made on in {@code If-Match}. */
@Path("entries/{id}")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class EntryResource {
    private Entries entries;
    private Locales locales;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public EntryResource() {
        // for the CDI proxy
    }

    @Inject
    EntryResource(Entries entries, Locales locales, Answers answers) {
        this.entries = entries;
        this.locales = locales;
        this.answers = answers;
    }

    @GET
    public Response get(@PathParam("id") Id id, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        EntryDetails entry = entries.get(id);
        return answers.versioned(EntryJson.of(entry), ETags.of(entry.version()), request);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response save(
            @PathParam("id") Id id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            JsonObject body,
            @Context UriInfo uri) {
        Parameters.none(uri);
        EntryChange change = EntryBody.change(body, true);
        return saved(entries.save(id, change, version(ifMatch, id)));
    }

    @PATCH
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response patch(
            @PathParam("id") Id id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            JsonObject body,
            @Context UriInfo uri) {
        Parameters.none(uri);
        EntryChange change = EntryBody.change(body, false);
        return saved(entries.patch(id, change, version(ifMatch, id)));
    }

    @DELETE
    public void delete(
            @PathParam("id") Id id, @HeaderParam("If-Match") @Nullable String ifMatch, @Context UriInfo uri) {
        Parameters parameters = new Parameters(uri);
        boolean force = parameters.flag("force");
        parameters.end();
        Versions.check(ifMatch, () -> entries.get(id).version());
        entries.delete(id, force);
    }

    @GET
    @Path("publishability")
    public Response publishability(@PathParam("id") Id id, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters parameters = new Parameters(uri);
        String tag = parameters.requiredText("locale");
        parameters.end();
        List<Gap> gaps = entries.publishability(id, locales.of(tag));
        return answers.of(
                JSON.createObjectBuilder()
                        .add("publishable", gaps.isEmpty())
                        .add("gaps", EntryJson.gaps(gaps, answers.locale()))
                        .build(),
                request);
    }

    @GET
    @Path("referrers")
    public Response referrers(@PathParam("id") Id id, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        JsonArrayBuilder items = JSON.createArrayBuilder();
        for (Ref ref : entries.referrers(id)) {
            items.add(JSON.createObjectBuilder()
                    .add("type", ref.type())
                    .add("id", ref.id().toString()));
        }
        return answers.of(JSON.createObjectBuilder().add("items", items).build(), request);
    }

    private long version(@Nullable String ifMatch, Id id) {
        return Versions.read(ifMatch, () -> entries.get(id).version());
    }

    static Response saved(EntryDetails entry) {
        return Versions.changed(EntryJson.of(entry), entry.version());
    }
}
