package it.comunitadipratiche.api.library;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.ETags;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.library.bibliography.CitationStyle;
import it.comunitadipratiche.core.library.bibliography.Citations;
import it.comunitadipratiche.core.library.bibliography.MaterialReferences;
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
import java.util.Locale;
import java.util.Optional;

/** How to cite a material, in words. */
@Path("materials/{idOrSlug}/citation")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class CitationResource {
    private CitedMaterials materials;
    private MaterialReferences references;
    private Citations citations;
    private Locales locales;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public CitationResource() {
        // for the CDI proxy
    }

    @Inject
    CitationResource(
            CitedMaterials materials,
            MaterialReferences references,
            Citations citations,
            Locales locales,
            Answers answers) {
        this.materials = materials;
        this.references = references;
        this.citations = citations;
        this.locales = locales;
        this.answers = answers;
    }

    /** A citation. */
    public record Cited(Id id, CitationStyle style, String locale, String text) {}

    @GET
    public Response citation(
            @PathParam("idOrSlug") String idOrSlug, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters parameters = new Parameters(uri);
        CitationStyle style = parameters.choice("style", CitationStyle.class).orElse(CitationStyle.NOTE);
        Optional<String> wanted = parameters.text("locale");
        parameters.end();
        return materials.answer(idOrSlug, wanted, "/citation", request, document -> {
            Locale locale = wanted.map(locales::of).orElse(document.key().locale());
            String text = citations.cite(references.of(document), style, locale);
            Cited cited = new Cited(document.key().entry(), style, locale.toLanguageTag(), text);
            byte[] body = Answers.json(cited);
            return answers.ready(body, ETags.of(body), MediaType.APPLICATION_JSON, request);
        });
    }
}
