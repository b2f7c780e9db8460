package it.comunitadipratiche.api.opendata;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.ETags;
import it.comunitadipratiche.api.http.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** What the columns of a collection's table mean, as a table itself. */
@Path("{collection:[a-z][a-z0-9-]*}/codebook.csv")
@Produces("text/csv")
@ApplicationScoped
public class CodebookTableResource {
    private Codebooks codebooks;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public CodebookTableResource() {
        // for the CDI proxy
    }

    @Inject
    CodebookTableResource(Codebooks codebooks, Answers answers) {
        this.codebooks = codebooks;
        this.answers = answers;
    }

    @GET
    public Response codebook(
            @PathParam("collection") String collection, @Context UriInfo uri, @Context HttpServletRequest request)
            throws IOException {
        Parameters parameters = new Parameters(uri);
        Delimiter delimiter = parameters.choice("delimiter", Delimiter.class).orElse(Delimiter.COMMA);
        parameters.end();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        codebooks.of(collection).write(out, delimiter);
        byte[] body = out.toByteArray();
        return answers.ready(body, ETags.of(body), Table.MEDIA_TYPE, request)
                .header("Content-Disposition", "attachment; filename=\"" + collection + "-codebook.csv\"")
                .build();
    }
}
