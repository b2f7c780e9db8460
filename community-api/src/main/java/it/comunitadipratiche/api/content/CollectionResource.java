package it.comunitadipratiche.api.content;

import it.comunitadipratiche.api.http.ETags;
import it.comunitadipratiche.api.http.Once;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.kernel.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The publications of a content type, whichever it is: the platform's own, a plugin's, or one defined at run time. */
@Path("{collection:[a-z][a-z0-9-]*}")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class CollectionResource {
    private ContentTypes types;
    private PublicationReader reader;
    private PublicationLists lists;
    private Entries entries;
    private Once once;

    @SuppressWarnings("NullAway.Init")
    public CollectionResource() {
        // for the CDI proxy
    }

    @Inject
    CollectionResource(
            ContentTypes types, PublicationReader reader, PublicationLists lists, Entries entries, Once once) {
        this.types = types;
        this.reader = reader;
        this.lists = lists;
        this.entries = entries;
        this.once = once;
    }

    @GET
    public Response list(
            @PathParam("collection") String collection, @Context UriInfo uri, @Context HttpServletRequest request) {
        return lists.answer(type(collection), uri, request);
    }

    @GET
    @Path("{idOrSlug}")
    public Response read(
            @PathParam("collection") String collection,
            @PathParam("idOrSlug") String idOrSlug,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        return reader.answer(type(collection), idOrSlug, uri, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(
            @PathParam("collection") String collection,
            JsonObject body,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        Parameters.none(uri);
        EntryDraft draft = EntryBody.draft(type(collection).name(), body);
        return once.create(request, body, () -> {
            EntryDetails entry = entries.create(draft);
            return Once.created("/api/v1/entries/" + entry.id(), ETags.of(entry.version()), EntryJson.of(entry));
        });
    }

    private ContentType type(String collection) {
        return types.byCollection(collection)
                .orElseThrow(() -> new NotFoundException("api.collection.unknown", collection));
    }
}
