package it.comunitadipratiche.api.library;

import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.api.opendata.DataSet;
import it.comunitadipratiche.api.opendata.DataSets;
import it.comunitadipratiche.core.library.bibliography.BibliographyFormat;
import it.comunitadipratiche.core.library.bibliography.MaterialReferences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** What a list of materials holds, all of it, as a bibliography. */
@Path("materials.{format:ris|bib|csl\\.json}")
@ApplicationScoped
public class BibliographyResource {
    private static final String COLLECTION = "materials";
    private DataSets sets;
    private MaterialReferences references;

    @SuppressWarnings("NullAway.Init")
    public BibliographyResource() {
        // for the CDI proxy
    }

    @Inject
    BibliographyResource(DataSets sets, MaterialReferences references) {
        this.sets = sets;
        this.references = references;
    }

    @GET
    public Response bibliography(
            @PathParam("format") String suffix, @Context UriInfo uri, @Context HttpServletRequest request) {
        BibliographyFormat format = BibliographyFormat.ofSuffix(suffix).orElseThrow();
        DataSet set = sets.read(COLLECTION, new Parameters(uri));
        StreamingOutput body = out -> write(set, format, out);
        return sets.answer(set, "." + suffix, ReferenceResource.mediaType(format), body, request);
    }

    /** Whose stream it is closes it. */
    private void write(DataSet set, BibliographyFormat format, OutputStream out) throws IOException {
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        BibliographyFormat.Writing writing = format.to(text);
        set.each(document -> writing.add(references.of(document)));
        writing.end();
        text.flush();
    }
}
