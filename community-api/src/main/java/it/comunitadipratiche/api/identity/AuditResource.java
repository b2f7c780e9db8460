package it.comunitadipratiche.api.identity;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.Listing;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.core.identity.AuditQuery;
import it.comunitadipratiche.core.identity.AuditTrail;
import it.comunitadipratiche.core.identity.PageRequest;
import it.comunitadipratiche.core.kernel.Ref;
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

/** Who changed what, and when. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AuditResource {
    private AuditTrail audit;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public AuditResource() {
        // for the CDI proxy
    }

    @Inject
    AuditResource(AuditTrail audit, Answers answers) {
        this.audit = audit;
        this.answers = answers;
    }

    @GET
    public Response search(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters parameters = new Parameters(uri);
        AuditQuery query = new AuditQuery(
                parameters.text("subject").map(Ref::of),
                parameters.id("account"),
                parameters.text("action"),
                parameters.instant("from"),
                parameters.instant("until"));
        PageRequest page = parameters.page();
        parameters.end();
        return answers.of(Listing.of(audit.search(query, page), page.limit()), request);
    }
}
