package it.comunitadipratiche.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/** Gives files to browsers so that they do no harm there: nothing is sniffed, nothing in them runs. */
@ApplicationScoped
class Files {
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    void send(GivenFile file, Visit visit, HttpServletResponse response) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("ETag", file.etag());
        if (file.etag().equals(visit.request().getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Content-Disposition", file.disposition());
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.length());
        try (InputStream in = file.source().open()) {
            in.transferTo(response.getOutputStream());
        }
    }
}
