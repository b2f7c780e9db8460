package it.comunitadipratiche.api.content;

import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.kernel.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;

/** Many entries of one type at once, by the names they have where they come from. */
@Path("batch/{collection}")
@ApplicationScoped
public class BatchResource {
    private static final String NDJSON = "application/x-ndjson";

    private ContentTypes types;
    private Batches batches;

    @SuppressWarnings("NullAway.Init")
    public BatchResource() {
        // for the CDI proxy
    }

    @Inject
    BatchResource(ContentTypes types, Batches batches) {
        this.types = types;
        this.batches = batches;
    }

    /** Reads a line of JSON for each entry and answers each with a line; both streams go on side by side. */
    @POST
    @Consumes({NDJSON, "application/ndjson"})
    @Produces(NDJSON)
    public Response upsert(@PathParam("collection") String collection, InputStream body, @Context UriInfo uri) {
        Parameters.none(uri);
        ContentType type = types.byCollection(collection)
                .orElseThrow(() -> new NotFoundException("api.collection.unknown", collection));
        batches.demandAllowed();
        StreamingOutput lines = out -> batches.apply(type.name(), body, out);
        return Response.ok(lines, NDJSON).header("Cache-Control", "no-store").build();
    }
}
