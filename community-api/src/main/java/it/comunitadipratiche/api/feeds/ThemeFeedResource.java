package it.comunitadipratiche.api.feeds;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.search.Themes;
import it.comunitadipratiche.core.vocabulary.ConceptDetails;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Date;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A theme's feed, of every content type: {@code /themes/orti.atom}, {@code /themes/orti.rss}. */
@Path("themes/{theme:[^/]+}.{format:atom|rss}")
@ApplicationScoped
public class ThemeFeedResource {
    private Vocabularies vocabularies;
    private Feeds feeds;
    private Locales locales;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public ThemeFeedResource() {
        // for the CDI proxy
    }

    @Inject
    ThemeFeedResource(Vocabularies vocabularies, Feeds feeds, Locales locales, Answers answers) {
        this.vocabularies = vocabularies;
        this.feeds = feeds;
        this.locales = locales;
        this.answers = answers;
    }

    /** @param name a theme's code or id */
    @GET
    public Response feed(
            @PathParam("theme") String name,
            @PathParam("format") String format,
            @QueryParam("locale") @Nullable String language,
            @Context Request conditions,
            @Context HttpServletRequest request) {
        ConceptDetails theme =
                vocabularies.find(Themes.SCHEME, name).orElseThrow(() -> new NotFoundException("feeds.theme", name));
        Locale locale = language == null ? locales.standard() : locales.of(language);
        Feeds.Format wanted = format.equals("atom") ? Feeds.Format.ATOM : Feeds.Format.RSS;
        Feeds.ReadyFeed feed = feeds.ofTheme(theme, locale, wanted);
        Response.ResponseBuilder answer = request.getHeader("If-None-Match") == null
                ? conditions.evaluatePreconditions(Date.from(feed.updated()))
                : null;
        if (answer == null) {
            answer = answers.ready(feed.body(), feed.etag(), wanted.mediaType(), request);
        } else {
            answer.header("ETag", feed.etag());
        }
        return answer.lastModified(Date.from(feed.updated()))
                .header("Content-Language", locale.toLanguageTag())
                .build();
    }
}
