package it.comunitadipratiche.api.feeds;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.NotFoundException;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A collection's feed: {@code /articles.atom}, {@code /articles.rss}; with {@code term=tags:orti} only what is filed
 * under a term or a narrower one, with {@code locale=en} in another language.
 */
@Path("{collection:[a-z][a-z0-9-]*}.{format:atom|rss}")
@ApplicationScoped
public class FeedResource {
    private ContentTypes types;
    private Feeds feeds;
    private Locales locales;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public FeedResource() {
        // for the CDI proxy
    }

    @Inject
    FeedResource(ContentTypes types, Feeds feeds, Locales locales, Answers answers) {
        this.types = types;
        this.feeds = feeds;
        this.locales = locales;
        this.answers = answers;
    }

    @GET
    public Response feed(
            @PathParam("collection") String collection,
            @PathParam("format") String format,
            @QueryParam("locale") @Nullable String language,
            @QueryParam("term") @Nullable String term,
            @Context Request conditions,
            @Context HttpServletRequest request) {
        ContentType type =
                types.byCollection(collection).orElseThrow(() -> new NotFoundException("feeds.collection", collection));
        Locale locale = language == null ? locales.standard() : locales.of(language);
        Feeds.Format wanted = format.equals("atom") ? Feeds.Format.ATOM : Feeds.Format.RSS;
        Feeds.ReadyFeed feed = feeds.of(type, locale, Optional.ofNullable(term), wanted);
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
