package it.comunitadipratiche.api.http;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line of JSON for each request, under the logger {@code community.requests}, if {@code community.request-log} is
 * {@code true}: no address, no query, no caller.
 */
final class RequestLog {
    private static final Logger LOG = LoggerFactory.getLogger("community.requests");
    private final boolean on;

    RequestLog(boolean on) {
        this.on = on;
    }

    long start() {
        return on ? System.nanoTime() : 0;
    }

    void write(HttpServletRequest request, HttpServletResponse response, String id, long start) {
        if (on) {
            LOG.info(
                    "{}",
                    JSON.createObjectBuilder()
                            .add("request", id)
                            .add("method", request.getMethod())
                            .add("path", request.getRequestURI())
                            .add("status", response.getStatus())
                            .add("micros", (System.nanoTime() - start) / 1_000)
                            .build());
        }
    }
}
