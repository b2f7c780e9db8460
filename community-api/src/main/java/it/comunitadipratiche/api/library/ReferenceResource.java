package it.comunitadipratiche.api.library;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.ETags;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.core.content.ReadyDocument;
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
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One material as reference managers read it. */
@Path("materials/{idOrSlug:[^/.]+}.{format:ris|bib|csl\\.json}")
@ApplicationScoped
public class ReferenceResource {
    private CitedMaterials materials;
    private MaterialReferences references;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public ReferenceResource() {
        // for the CDI proxy
    }

    @Inject
    ReferenceResource(CitedMaterials materials, MaterialReferences references, Answers answers) {
        this.materials = materials;
        this.references = references;
        this.answers = answers;
    }

    @GET
    public Response reference(
            @PathParam("idOrSlug") String idOrSlug,
            @PathParam("format") String suffix,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        Parameters parameters = new Parameters(uri);
        Optional<String> locale = parameters.text("locale");
        parameters.end();
        BibliographyFormat format = BibliographyFormat.ofSuffix(suffix).orElseThrow();
        return materials.answer(idOrSlug, locale, "." + suffix, request, document -> answer(document, format, request));
    }

    private Response.ResponseBuilder answer(
            ReadyDocument document, BibliographyFormat format, HttpServletRequest request) {
        byte[] body = format.of(references.of(document)).getBytes(StandardCharsets.UTF_8);
        return answers.ready(body, ETags.of(body), mediaType(format), request)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + document.slug() + "." + format.suffix() + "\"");
    }

    /** The type of a format; JSON is in UTF-8 anyway. */
    static String mediaType(BibliographyFormat format) {
        return format == BibliographyFormat.CSL_JSON ? format.mediaType() : format.mediaType() + ";charset=UTF-8";
    }
}
