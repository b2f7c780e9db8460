package it.comunitadipratiche.web.maps;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/** Gives the files maps are drawn from; to be kept for ever by the address that names their version. */
@WebServlet("/static/shapes/*")
public class ShapesServlet extends HttpServlet {

    @Inject
    private transient Shapes shapes;

    @SuppressWarnings("NullAway.Init")
    public ShapesServlet() {
        // the servlet container fills it
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Objects.requireNonNullElse(request.getPathInfo(), "/");
        Optional<ShapeFile> found = shapes.find(path.substring(1));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        ShapeFile file = found.get();
        boolean packed = Objects.requireNonNullElse(request.getHeader("Accept-Encoding"), "")
                .contains("gzip");
        String etag = '"' + file.version() + (packed ? "-gzip\"" : "\"");
        response.setHeader("ETag", etag);
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader(
                "Cache-Control",
                file.version().equals(request.getParameter("v"))
                        ? "public, max-age=31536000, immutable"
                        : "public, max-age=300");
        if (etag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] body = packed ? file.packed() : file.bytes();
        response.setContentType("application/json");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (packed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
