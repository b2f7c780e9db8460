package it.comunitadipratiche.api.assets;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.ETags;
import it.comunitadipratiche.api.http.Listing;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.api.http.Versions;
import it.comunitadipratiche.api.json.JsonInput;
import it.comunitadipratiche.core.assets.AssetContent;
import it.comunitadipratiche.core.assets.AssetDescription;
import it.comunitadipratiche.core.assets.AssetDetails;
import it.comunitadipratiche.core.assets.AssetFilter;
import it.comunitadipratiche.core.assets.AssetText;
import it.comunitadipratiche.core.assets.AssetTexts;
import it.comunitadipratiche.core.assets.Assets;
import it.comunitadipratiche.core.assets.texts.TextState;
import it.comunitadipratiche.core.identity.PageRequest;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
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
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Files: pictures, documents, recordings. */
@Path("assets")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AssetResource {
    private Assets assets;
    private AssetTexts texts;
    private Uploads uploads;
    private Downloads downloads;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public AssetResource() {
        // for the CDI proxy
    }

    @Inject
    AssetResource(Assets assets, AssetTexts texts, Uploads uploads, Downloads downloads, Answers answers) {
        this.assets = assets;
        this.texts = texts;
        this.uploads = uploads;
        this.downloads = downloads;
        this.answers = answers;
    }

    @GET
    public Response list(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters parameters = new Parameters(uri);
        AssetFilter filter = new AssetFilter(parameters.text("name"), parameters.text("mediaType"));
        PageRequest page = parameters.page();
        parameters.end();
        return answers.of(Listing.of(assets.list(filter, page.limit(), page.cursor()), page.limit()), request);
    }

    /** Receives a file as it arrives: the parts {@code alt}, {@code title}, {@code credits}, {@code licence} come before {@code file}. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(InputStream body, @Context UriInfo uri, @Context HttpServletRequest request)
            throws IOException {
        Parameters.none(uri);
        return uploads.receive(body, request);
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("id") Id id, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        return downloads.answer(assets.open(id, Optional.empty()), request);
    }

    @GET
    @Path("{id}/{rendition}")
    @Produces(MediaType.WILDCARD)
    public Response rendition(
            @PathParam("id") Id id,
            @PathParam("rendition") String rendition,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        Parameters.none(uri);
        AssetContent content = assets.open(id, Optional.of(rendition));
        return downloads.answer(content, request);
    }

    @GET
    @Path("{id}/details")
    public Response details(@PathParam("id") Id id, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        AssetDetails asset = assets.get(id);
        return answers.versioned(asset, ETags.of(asset.version()), request);
    }

    @PUT
    @Path("{id}/details")
    public Response describe(
            @PathParam("id") Id id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            JsonObject body,
            @Context UriInfo uri) {
        Parameters.none(uri);
        JsonInput input = new JsonInput(body);
        AssetDescription description = new AssetDescription(
                input.textsByName("alt").map(LocalizedText::of),
                input.textsByName("title").map(LocalizedText::of),
                input.text("credits"),
                input.text("licence"));
        input.end();
        long version = Versions.read(ifMatch, () -> assets.get(id).version());
        AssetDetails asset = assets.describe(id, description, version);
        return Versions.changed(asset, asset.version());
    }

    /** What is known of the text in a file, and with {@code content} the text itself. */
    @GET
    @Path("{id}/text")
    public Response text(@PathParam("id") Id id, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters parameters = new Parameters(uri);
        boolean whole = parameters.flag("content");
        parameters.end();
        AssetText text = texts.about(id).orElseThrow(() -> new NotFoundException("assets.no-text", id));
        return answers.of(
                new Text(
                        text.state(),
                        text.characters(),
                        text.truncated(),
                        text.pages(),
                        text.language(),
                        text.title(),
                        text.author(),
                        text.readAt(),
                        whole ? Optional.of(texts.read(id)) : Optional.empty()),
                request);
    }

    /**
     * The text in a file.
     *
     * @param content the text itself, if it was asked for
     */
    public record Text(
            TextState state,
            int characters,
            boolean truncated,
            Optional<Integer> pages,
            Optional<String> language,
            Optional<String> title,
            Optional<String> author,
            Optional<Instant> readAt,
            Optional<String> content) {}

    @GET
    @Path("{id}/referrers")
    public Response referrers(@PathParam("id") Id id, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        List<String> referrers =
                assets.referrers(id).stream().map(Object::toString).toList();
        return answers.of(Listing.whole(referrers), request);
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") Id id, @Context UriInfo uri) {
        Parameters.none(uri);
        assets.delete(id);
    }
}
