package it.comunitadipratiche.web.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Measures every request, by its method and its answer's status; the path is left out, there are too many. */
@WebFilter("/*")
public class RequestTimes extends HttpFilter {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final transient Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    @Inject
    private transient MeterRegistry registry;

    private record Kind(String method, int status) {}

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER";
            timers.computeIfAbsent(new Kind(method, response.getStatus()), this::timer)
                    .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }

    private Timer timer(Kind kind) {
        return Timer.builder("http.server.requests")
                .description("Requests answered, and how long it took")
                .tag("method", kind.method())
                .tag("status", Integer.toString(kind.status()))
                .register(registry);
    }
}
