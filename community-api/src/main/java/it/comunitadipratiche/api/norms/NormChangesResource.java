package it.comunitadipratiche.api.norms;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.Listing;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.core.identity.PageRequest;
import it.comunitadipratiche.core.norms.NormChanges;
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

/** All norms that staff said have changed, the last flagged first. */
@Path("norm-changes")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class NormChangesResource {
    private NormChanges changes;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public NormChangesResource() {
        // for the CDI proxy
    }

    @Inject
    NormChangesResource(NormChanges changes, Answers answers) {
        this.changes = changes;
        this.answers = answers;
    }

    @GET
    public Response list(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters parameters = new Parameters(uri);
        PageRequest page = parameters.page();
        parameters.end();
        return answers.of(Listing.of(changes.all(page), page.limit(), ShownChange.Flagged::of), request);
    }
}
