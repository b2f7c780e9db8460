package it.comunitadipratiche.api.search;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.Listing;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.search.Suggestions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;

/** What may be looked for, while somebody types. */
@Path("suggestions")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SuggestionResource {
    private static final int USUAL = 8;
    private Suggestions suggestions;
    private Locales locales;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public SuggestionResource() {
        // for the CDI proxy
    }

    @Inject
    SuggestionResource(Suggestions suggestions, Locales locales, Answers answers) {
        this.suggestions = suggestions;
        this.locales = locales;
        this.answers = answers;
    }

    @GET
    public Response suggest(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters parameters = new Parameters(uri);
        String typed = parameters.text("q").orElse("");
        int limit = parameters.number("limit", USUAL, 1, Suggestions.MOST);
        Locale locale = parameters.text("locale").map(locales::of).orElseGet(locales::standard);
        parameters.end();
        return answers.of(Listing.whole(suggestions.of(typed, locale, limit)), request);
    }
}
