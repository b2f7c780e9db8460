package it.comunitadipratiche.web.site;

import it.comunitadipratiche.core.transfer.Redirects;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** Leads the addresses that imported content had on its old site to where it is now, permanently. */
@WebFilter("/*")
public class OldAddressFilter extends HttpFilter {
    private static final Set<String> NEVER_OLD = Set.of(
            "/", "/api", "/openapi", "/health", "/metrics", "/sitemap.xml", "/robots.txt", "/favicon.ico", "/static");

    @Inject
    private transient Redirects redirects;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> now = mayBeOld(request) ? redirects.find(address(request)) : Optional.empty();
        if (now.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", request.getContextPath() + now.get());
        response.setHeader("Cache-Control", "public, max-age=300");
    }

    private static boolean mayBeOld(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        int second = path.indexOf('/', 1);
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        boolean own = NEVER_OLD.contains(second < 0 ? path : path.substring(0, second));
        boolean numbered = path.equals("/") && request.getQueryString() != null;
        return reads && (!own || numbered);
    }

    private static String address(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }
}
