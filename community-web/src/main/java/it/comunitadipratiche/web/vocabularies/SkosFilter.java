package it.comunitadipratiche.web.vocabularies;

import it.comunitadipratiche.api.http.ETags;
import it.comunitadipratiche.api.rdf.RdfChoice;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import it.comunitadipratiche.core.vocabulary.VocabularyFiles;
import it.comunitadipratiche.core.vocabulary.skos.VocabularyFormat;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/**
 * Gives vocabularies and concepts as SKOS, and leaves their pages to the site. Whoever accepts RDF at the address of a
 * page is led to the address that names the format (303), as what the address stands for is no file.
 */
@WebFilter(filterName = "community-skos", urlPatterns = "/vocabularies/*")
public class SkosFilter implements Filter {
    private static final int SCHEME = 2;
    private static final int CONCEPT = 3;

    @Inject
    Vocabularies vocabularies;

    @Inject
    VocabularyFiles files;

    @Inject
    Callers callers;

    @Inject
    Locales locales;

    @SuppressWarnings("NullAway.Init")
    public SkosFilter() {
        // the servlet container fills it
    }

    /** What an address stands for: a vocabulary, or a concept of it. */
    private record Subject(String scheme, Optional<String> concept, Optional<VocabularyFormat> format) {}

    @Override
    public void doFilter(ServletRequest plainRequest, ServletResponse plainResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) plainRequest;
        HttpServletResponse response = (HttpServletResponse) plainResponse;
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        Optional<Subject> subject = reads
                ? callers.call(Caller.visitor(locales.standard()), () -> subject(path(request)))
                : Optional.empty();
        if (subject.isPresent() && subject.get().format().isPresent()) {
            send(subject.get(), subject.get().format().get(), request, response);
            return;
        }
        response.addHeader("Vary", "Accept");
        Optional<VocabularyFormat> accepted = RdfChoice.of(request.getHeader("Accept"));
        if (subject.isPresent() && accepted.isPresent()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(
                    "Location", request.getRequestURI() + "." + accepted.get().extension());
            response.setHeader("Access-Control-Allow-Origin", "*");
            return;
        }
        chain.doFilter(request, response);
    }

    private static String path(HttpServletRequest request) {
        return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    }

    /** Nothing if there is no such vocabulary or concept; a code may end like the name of a format. */
    private Optional<Subject> subject(String path) {
        String[] parts = path.substring(1).split("/", CONCEPT);
        if (parts.length < SCHEME || parts[1].isEmpty()) {
            return Optional.empty();
        }
        String last = parts[parts.length - 1];
        Optional<VocabularyFormat> format = RdfChoice.ofSuffix(last);
        String bare = format.map(named ->
                        last.substring(0, last.length() - named.extension().length() - 1))
                .orElse(last);
        if (parts.length == SCHEME) {
            return known(bare) ? Optional.of(new Subject(bare, Optional.empty(), format)) : Optional.empty();
        }
        if (vocabularies.find(parts[1], last).isPresent()) {
            return Optional.of(new Subject(parts[1], Optional.of(last), Optional.empty()));
        }
        return vocabularies.find(parts[1], bare).map(concept -> new Subject(parts[1], Optional.of(bare), format));
    }

    private boolean known(String scheme) {
        return vocabularies.schemes().stream().anyMatch(one -> one.name().equals(scheme));
    }

    private void send(
            Subject subject, VocabularyFormat format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            callers.run(Caller.visitor(locales.standard()), () -> subject.concept()
                    .ifPresentOrElse(
                            concept -> files.writeConcept(subject.scheme(), concept, format, out),
                            () -> files.write(subject.scheme(), format, out)));
        } catch (NotFoundException gone) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] body = out.toByteArray();
        String etag = ETags.of(body);
        response.setHeader("ETag", etag);
        response.setHeader("Cache-Control", "public, max-age=300");
        response.setHeader("Access-Control-Allow-Origin", "*");
        if (ETags.match(request.getHeader("If-None-Match"), etag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(format.mediaType() + ";charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
