package it.comunitadipratiche.web.site;

import it.comunitadipratiche.api.feeds.Sitemaps;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What robots may visit (RFC 9309). */
@WebServlet("/robots.txt")
public class RobotsServlet extends HttpServlet {

    @Inject
    private transient Sitemaps sitemaps;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.getWriter().write(sitemaps.robots());
    }
}
