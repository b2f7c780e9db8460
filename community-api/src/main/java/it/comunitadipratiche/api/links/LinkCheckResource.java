package it.comunitadipratiche.api.links;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.Listing;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.core.identity.PageRequest;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.links.LinkChecks;
import it.comunitadipratiche.core.links.LinkState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** The links in publications, and what was found at the other end. */
@Path("link-checks")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class LinkCheckResource {
    private LinkChecks checks;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public LinkCheckResource() {
        // for the CDI proxy
    }

    @Inject
    LinkCheckResource(LinkChecks checks, Answers answers) {
        this.checks = checks;
        this.answers = answers;
    }

    @GET
    public Response list(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters parameters = new Parameters(uri);
        Optional<LinkState> state = parameters.choice("state", LinkState.class);
        boolean moved = parameters.flag("moved");
        PageRequest page = parameters.page();
        parameters.end();
        return answers.of(Listing.of(checks.list(state, moved, page.limit(), page.cursor()), page.limit()), request);
    }

    /** Has a link visited in the next round. */
    @POST
    @Path("{id}/visits")
    public Response recheck(@PathParam("id") Id id, @Context UriInfo uri) {
        Parameters.none(uri);
        checks.recheck(id);
        return Response.accepted().header("Cache-Control", "no-store").build();
    }
}
