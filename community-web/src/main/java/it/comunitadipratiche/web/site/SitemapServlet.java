package it.comunitadipratiche.web.site;

import it.comunitadipratiche.api.feeds.Sitemaps;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The site map, or one of its parts. */
@WebServlet("/sitemap.xml")
public class SitemapServlet extends HttpServlet {

    @Inject
    private transient Sitemaps sitemaps;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Sitemaps.SitemapFile> found = wanted(request.getParameter("part"));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Sitemaps.SitemapFile file = found.get();
        response.setHeader("ETag", file.etag());
        response.setHeader("Cache-Control", "public, max-age=300");
        response.setDateHeader("Last-Modified", file.updated().toEpochMilli());
        if (isKnown(request, file)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("application/xml;charset=UTF-8");
        Files.copy(file.path(), response.getOutputStream());
    }

    private Optional<Sitemaps.SitemapFile> wanted(@Nullable String part) throws IOException {
        if (part == null) {
            return Optional.of(sitemaps.whole());
        }
        return part.matches("[1-9][0-9]{0,5}") ? sitemaps.part(Integer.parseInt(part)) : Optional.empty();
    }

    private static boolean isKnown(HttpServletRequest request, Sitemaps.SitemapFile file) {
        String tags = request.getHeader("If-None-Match");
        if (tags != null) {
            return tags.contains(file.etag()) || tags.strip().equals("*");
        }
        try {
            long since = request.getDateHeader("If-Modified-Since");
            return since >= 0 && file.updated().getEpochSecond() <= since / 1000;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
