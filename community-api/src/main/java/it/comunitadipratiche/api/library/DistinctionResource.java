package it.comunitadipratiche.api.library;

import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.library.catalogue.MaterialDuplicates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** That a material that looks like another is not the same. */
@Path("materials/{id}/distinctions/{other}")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class DistinctionResource {
    private MaterialDuplicates duplicates;

    @SuppressWarnings("NullAway.Init")
    public DistinctionResource() {
        // for the CDI proxy
    }

    @Inject
    DistinctionResource(MaterialDuplicates duplicates) {
        this.duplicates = duplicates;
    }

    /** Says that two materials are not the same. */
    @PUT
    public Response tellApart(@PathParam("id") Id id, @PathParam("other") Id other, @Context UriInfo uri) {
        Parameters.none(uri);
        duplicates.tellApart(id, other);
        return Response.noContent().build();
    }

    /** Takes that back. */
    @DELETE
    public Response reopen(@PathParam("id") Id id, @PathParam("other") Id other, @Context UriInfo uri) {
        Parameters.none(uri);
        duplicates.reopen(id, other);
        return Response.noContent().build();
    }
}
