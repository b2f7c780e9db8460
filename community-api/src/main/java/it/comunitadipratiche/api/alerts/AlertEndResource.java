package it.comunitadipratiche.api.alerts;

import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.core.alerts.SavedSearches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;

/** Where mail programs put an end to alerts with one click (RFC 8058): nobody need sign in, nothing is asked. */
@Path("saved-searches/end")
@ApplicationScoped
public class AlertEndResource {
    private SavedSearches searches;

    @SuppressWarnings("NullAway.Init")
    public AlertEndResource() {
        // for the CDI proxy
    }

    @Inject
    AlertEndResource(SavedSearches searches) {
        this.searches = searches;
    }

    /** @param body whatever the program sends with it */
    @POST
    @Consumes(MediaType.WILDCARD)
    public void end(InputStream body, @Context UriInfo uri) {
        Parameters parameters = new Parameters(uri);
        String token = parameters.requiredText("token");
        parameters.end();
        searches.silence(token);
    }

    /** Leads people to the page that asks. */
    @GET
    public Response page(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters parameters = new Parameters(uri);
        String token = parameters.requiredText("token");
        parameters.end();
        searches.look(token);
        return Response.seeOther(URI.create(request.getContextPath() + "/alerts/end?token=" + token))
                .header("Cache-Control", "no-store")
                .build();
    }
}
