package it.comunitadipratiche.api.http;

import it.comunitadipratiche.core.kernel.Settings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which web pages of others may call from a browser: every page may read what is public; only those from the origins in
 * {@code community.cors.origins} (comma-separated, or {@code *}) may do more.
 */
final class Cors {
    private static final String EXPOSED =
            "Content-Language, ETag, Link, Location, RateLimit-Limit, RateLimit-Remaining,"
                    + " RateLimit-Reset, Retry-After, X-Request-Id";
    private static final String READ_HEADERS = "Accept, Accept-Language, If-None-Match, Range, X-Request-Id";
    private static final String HEADERS = READ_HEADERS + ", Authorization, Content-Type, If-Match, Idempotency-Key";

    private final Set<String> origins;

    Cors(Settings settings) {
        origins = Arrays.stream(settings.text("community.cors.origins", "").split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Tells a browser whether the page may see the answer. */
    void mark(HttpServletRequest request, HttpServletResponse response, boolean visitorReads) {
        String origin = request.getHeader("Origin");
        if (visitorReads) {
            response.setHeader("Access-Control-Allow-Origin", "*");
        } else if (origin != null && isListed(origin)) {
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.addHeader("Vary", "Origin");
        }
        if (origin != null) {
            response.setHeader("Access-Control-Expose-Headers", EXPOSED);
        }
    }

    /** Whether this asks what the page may do; if so it is answered. */
    boolean preflight(HttpServletRequest request, HttpServletResponse response) {
        String origin = request.getHeader("Origin");
        if (origin == null || request.getHeader("Access-Control-Request-Method") == null) {
            return false;
        }
        boolean listed = isListed(origin);
        response.setHeader("Access-Control-Allow-Origin", listed ? origin : "*");
        response.setHeader(
                "Access-Control-Allow-Methods", listed ? "GET, HEAD, POST, PUT, PATCH, DELETE" : "GET, HEAD");
        response.setHeader("Access-Control-Allow-Headers", listed ? HEADERS : READ_HEADERS);
        response.setHeader("Access-Control-Max-Age", "600");
        response.addHeader("Vary", "Origin");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        return true;
    }

    private boolean isListed(@Nullable String origin) {
        return origins.contains("*") || origins.contains(origin);
    }
}
