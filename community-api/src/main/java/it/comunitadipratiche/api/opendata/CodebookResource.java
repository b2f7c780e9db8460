package it.comunitadipratiche.api.opendata;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** What the columns of a collection's table mean. */
@Path("{collection:[a-z][a-z0-9-]*}/codebook")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class CodebookResource {
    private Codebooks codebooks;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public CodebookResource() {
        // for the CDI proxy
    }

    @Inject
    CodebookResource(Codebooks codebooks, Answers answers) {
        this.codebooks = codebooks;
        this.answers = answers;
    }

    @GET
    public Response codebook(
            @PathParam("collection") String collection, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        return answers.of(codebooks.of(collection).json(), request);
    }
}
