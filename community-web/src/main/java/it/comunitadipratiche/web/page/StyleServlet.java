package it.comunitadipratiche.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/** Gives the files pages are styled with, to be kept for ever. */
@WebServlet("/static/*")
public class StyleServlet extends HttpServlet {

    @Inject
    private transient Styles styles;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Objects.requireNonNullElse(request.getPathInfo(), "/");
        int second = path.indexOf('/', 1);
        Optional<StyleFile> found = second < 0 ? Optional.empty() : styles.find(path.substring(second + 1));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        StyleFile file = found.get();
        String accepted = Objects.requireNonNullElse(request.getHeader("Accept-Encoding"), "");
        boolean packed = accepted.contains("gzip") && file.packed().length < file.bytes().length;
        byte[] body = packed ? file.packed() : file.bytes();
        response.setContentType(file.mediaType());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader(
                "Cache-Control",
                ("/static" + path).startsWith(styles.path() + "/")
                        ? "public, max-age=31536000, immutable"
                        : "public, max-age=300");
        if (packed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
