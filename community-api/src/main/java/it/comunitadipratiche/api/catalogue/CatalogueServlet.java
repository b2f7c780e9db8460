package it.comunitadipratiche.api.catalogue;

import it.comunitadipratiche.api.http.ETags;
import it.comunitadipratiche.api.rdf.RdfChoice;
import it.comunitadipratiche.core.vocabulary.skos.VocabularyFormat;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * The catalogue: as RDF to whoever accepts it above a page, or names the format at the end of the address; people are
 * led to the page of open data.
 */
@WebServlet({"/catalogue", "/catalogue.ttl", "/catalogue.rdf", "/catalogue.jsonld"})
public class CatalogueServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Catalogue catalogue;

    @SuppressWarnings("NullAway.Init")
    public CatalogueServlet() {
        // the servlet container fills it
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accept = request.getHeader("Accept");
        Optional<VocabularyFormat> named = RdfChoice.ofSuffix(request.getServletPath());
        Optional<VocabularyFormat> chosen = named.or(() -> RdfChoice.of(accept));
        response.setHeader("Vary", "Accept");
        response.setHeader("Access-Control-Allow-Origin", "*");
        if (chosen.isEmpty() && accept != null && accept.contains("text/html")) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getContextPath() + "/open-data");
            return;
        }
        VocabularyFormat format = chosen.orElse(VocabularyFormat.TURTLE);
        byte[] body = catalogue.written(format);
        String etag = ETags.of(body);
        response.setHeader("ETag", etag);
        response.setHeader("Cache-Control", "public, max-age=300");
        if (ETags.match(request.getHeader("If-None-Match"), etag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(format.mediaType() + ";charset=UTF-8");
        response.setHeader("Content-Location", request.getContextPath() + "/catalogue." + format.extension());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
