package it.comunitadipratiche.api.practices;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.Listing;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.practices.Practice;
import it.comunitadipratiche.core.practices.Similar;
import it.comunitadipratiche.core.practices.Similarities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;

/** The practices that are similar to one, the most similar first. */
@Path("practices/{id}/similar")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SimilarResource {
    private static final int USUAL = 6;
    private Similarities similarities;
    private Locales locales;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public SimilarResource() {
        // for the CDI proxy
    }

    @Inject
    SimilarResource(Similarities similarities, Locales locales, Answers answers) {
        this.similarities = similarities;
        this.locales = locales;
        this.answers = answers;
    }

    /** A similar practice and what it shares, in each language. */
    public record Shown(Id id, String slug, String title, String url, int weight, List<LocalizedText> reasons) {

        static Shown of(Similar similar, Locale locale) {
            ReadyDocument practice = similar.practice();
            return new Shown(
                    practice.key().entry(),
                    practice.slug(),
                    practice.as(Practice.class).title().best(locale),
                    "/api/v1/practices/" + practice.key().entry(),
                    similar.weight(),
                    similar.reasons().stream().map(Shown::text).toList());
        }

        private static LocalizedText text(Message reason) {
            return LocalizedText.of(reason.in(Locale.ITALIAN), reason.in(Locale.ENGLISH));
        }
    }

    @GET
    public Response similar(@PathParam("id") Id id, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters parameters = new Parameters(uri);
        int limit = parameters.number("limit", USUAL, 1, Similarities.MOST);
        Locale locale = parameters.text("locale").map(locales::of).orElseGet(locales::standard);
        parameters.end();
        List<Shown> found = similarities.to(id.toString(), locale, limit).stream()
                .map(similar -> Shown.of(similar, locale))
                .toList();
        return answers.of(Listing.whole(found), request);
    }
}
