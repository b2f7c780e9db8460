package it.comunitadipratiche.api.alike;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.Listing;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.core.alike.Alike;
import it.comunitadipratiche.core.alike.Likenesses;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.JsonLibrary;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.kernel.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonReader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;

/** The publications that are like one, those that share the most first. */
@Path("{collection:[a-z][a-z0-9-]*}/{idOrSlug}/similar")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AlikeResource {
    private static final int USUAL = 6;
    private Likenesses likenesses;
    private ContentTypes types;
    private Locales locales;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public AlikeResource() {
        // for the CDI proxy
    }

    @Inject
    AlikeResource(Likenesses likenesses, ContentTypes types, Locales locales, Answers answers) {
        this.likenesses = likenesses;
        this.types = types;
        this.locales = locales;
        this.answers = answers;
    }

    /** One that is like it and what it shares, in each language. */
    public record Shown(Id id, String slug, String title, String url, int weight, List<LocalizedText> reasons) {

        static Shown of(Alike alike, ContentType type) {
            try (JsonReader reader = JsonLibrary.JSON.createReader(
                    new ByteArrayInputStream(alike.document().body()))) {
                Id id = alike.document().key().entry();
                return new Shown(
                        id,
                        alike.document().slug(),
                        reader.readObject().getString("title", ""),
                        "/api/v1/" + type.collection() + "/" + id,
                        alike.weight(),
                        alike.reasons().stream().map(Shown::text).toList());
            }
        }

        private static LocalizedText text(Message reason) {
            return LocalizedText.of(reason.in(Locale.ITALIAN), reason.in(Locale.ENGLISH));
        }
    }

    @GET
    public Response similar(
            @PathParam("collection") String collection,
            @PathParam("idOrSlug") String idOrSlug,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        ContentType type = types.byCollection(collection)
                .orElseThrow(() -> new NotFoundException("api.collection.unknown", collection));
        Parameters parameters = new Parameters(uri);
        int limit = parameters.number("limit", USUAL, 1, Likenesses.MOST);
        Locale locale = parameters.text("locale").map(locales::of).orElseGet(locales::standard);
        parameters.end();
        List<Shown> found = likenesses.to(type.name(), idOrSlug, locale, limit).stream()
                .map(alike -> Shown.of(alike, type))
                .toList();
        return answers.of(Listing.whole(found), request);
    }
}
