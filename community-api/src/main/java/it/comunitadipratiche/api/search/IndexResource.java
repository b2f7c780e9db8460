package it.comunitadipratiche.api.search;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.core.search.Index;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** How the index is; it can be built again while searches go on. */
@Path("search-index")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class IndexResource {
    private Index index;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public IndexResource() {
        // for the CDI proxy
    }

    @Inject
    IndexResource(Index index, Answers answers) {
        this.index = index;
        this.answers = answers;
    }

    @GET
    public Response status(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        return answers.of(index.status(), request);
    }

    /** Begins to build it again from the publications; if that goes on already, nothing more happens. */
    @PUT
    @Path("rebuild")
    public Response rebuild(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        index.rebuild();
        return Response.accepted(Answers.json(index.status()))
                .header("Location", request.getContextPath() + "/api/v1/search-index")
                .header("Cache-Control", "no-store")
                .build();
    }
}
