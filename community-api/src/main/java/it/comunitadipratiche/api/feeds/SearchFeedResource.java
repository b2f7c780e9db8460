package it.comunitadipratiche.api.feeds;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.core.alerts.SavedSearches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The feed of a saved search, at an address only its owner was given. */
@Path("saved-searches/{token:[A-Za-z0-9_-]{1,100}}.atom")
@ApplicationScoped
public class SearchFeedResource {
    private SavedSearches searches;
    private Feeds feeds;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public SearchFeedResource() {
        // for the CDI proxy
    }

    @Inject
    SearchFeedResource(SavedSearches searches, Feeds feeds, Answers answers) {
        this.searches = searches;
        this.feeds = feeds;
        this.answers = answers;
    }

    @GET
    public Response feed(@PathParam("token") String token, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        Feeds.ReadyFeed feed = feeds.of(searches.feed(token), "/api/v1/saved-searches/" + token + ".atom");
        return answers.ready(feed.body(), feed.etag(), Feeds.Format.ATOM.mediaType(), request)
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
