package it.comunitadipratiche.web.page;

import gg.jte.output.StringOutput;
import it.comunitadipratiche.core.identity.Callers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** Writes pages from their templates, with the headers that keep them safe and let them be kept. */
@ApplicationScoped
class Pages {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data: https:; font-src 'self' data:;"
                    + " media-src 'self' https:; object-src 'self'; frame-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";
    private Templates templates;
    private Shells shells;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected Pages() {
        // for the CDI proxy
    }

    @Inject
    Pages(Templates templates, Shells shells, Callers callers) {
        this.templates = templates;
        this.shells = shells;
        this.callers = callers;
    }

    void send(Page page, Visit visit, HttpServletResponse response) throws IOException {
        StringOutput html = new StringOutput(16_384);
        templates.render(
                page.template(), Map.of("shell", shells.around(page.heading(), visit), "page", page.matter()), html);
        byte[] body = html.toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(page.status());
        response.setContentType("text/html; charset=utf-8");
        response.setHeader("Content-Language", visit.texts().tag());
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (page.status() == HttpServletResponse.SC_OK) {
            boolean mine = visit.signed().isPresent()
                    || callers.current().isSignedIn()
                    || !page.heading().indexed();
            response.setHeader("Cache-Control", mine ? "private, no-cache" : "public, max-age=0, must-revalidate");
            response.setHeader("Vary", "Cookie");
            String etag = etag(body);
            response.setHeader("ETag", etag);
            if (etag.equals(visit.request().getHeader("If-None-Match"))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        } else {
            response.setHeader("Cache-Control", "no-store");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String etag(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return '"'
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(digest)
                            .substring(0, 22)
                    + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
