package it.comunitadipratiche.api.search;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.Listing;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.core.unanswered.Unanswered;
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

/** What people look for in vain, the most frequent first. */
@Path("unanswered-searches")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class UnansweredResource {
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 366;
    private Unanswered unanswered;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public UnansweredResource() {
        // for the CDI proxy
    }

    @Inject
    UnansweredResource(Unanswered unanswered, Answers answers) {
        this.unanswered = unanswered;
        this.answers = answers;
    }

    @GET
    public Response list(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters parameters = new Parameters(uri);
        int days = parameters.number("days", USUAL_DAYS, 1, MOST_DAYS);
        parameters.end();
        return answers.of(Listing.whole(unanswered.list(days)), request);
    }
}
