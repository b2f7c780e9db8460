package it.comunitadipratiche.api.jsonld;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.ETags;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.MovedException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Optional;

/** One publication as JSON-LD: what its page tells machines too. */
@Path("{collection:[a-z][a-z0-9-]*}/{idOrSlug:[A-Za-z0-9][A-Za-z0-9-]*}.jsonld")
@Produces(JsonLdResource.MEDIA_TYPE)
@ApplicationScoped
public class JsonLdResource {
    static final String MEDIA_TYPE = "application/ld+json";

    private ContentTypes types;
    private Publications publications;
    private EntriesData data;
    private Locales locales;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public JsonLdResource() {
        // for the CDI proxy
    }

    @Inject
    JsonLdResource(ContentTypes types, Publications publications, EntriesData data, Locales locales, Answers answers) {
        this.types = types;
        this.publications = publications;
        this.data = data;
        this.locales = locales;
        this.answers = answers;
    }

    @GET
    public Response read(
            @PathParam("collection") String collection,
            @PathParam("idOrSlug") String idOrSlug,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        Parameters parameters = new Parameters(uri);
        Optional<Locale> wanted = parameters.text("locale").map(locales::of);
        parameters.end();
        ContentType type = types.byCollection(collection)
                .orElseThrow(() -> new NotFoundException("api.collection.unknown", collection));
        Locale language = wanted.orElseGet(locales::standard);
        try {
            ReadyDocument document = publications.read(type.name(), idOrSlug, Optional.of(language));
            byte[] body = Answers.json(data.of(document, document.key().locale()));
            return answers.ready(body, ETags.of(body), MEDIA_TYPE, request)
                    .header("Content-Language", document.key().locale().toLanguageTag())
                    .build();
        } catch (MovedException moved) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .header(
                            "Location",
                            request.getContextPath() + "/api/v1/" + collection + "/" + moved.slug() + ".jsonld" + query)
                    .header("Cache-Control", "public, max-age=300")
                    .build();
        }
    }
}
