package it.comunitadipratiche.api.http;

import it.comunitadipratiche.api.problem.Problem;
import it.comunitadipratiche.api.problem.ProblemType;
import it.comunitadipratiche.api.problem.Problems;
import it.comunitadipratiche.api.problem.RequestProblemException;
import it.comunitadipratiche.api.problem.UnexpectedErrorMapper;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.Settings;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Where every request to the interface comes in. It is named, its caller is recognized and counted, and its body gets a
 * limit; then the resources answer it. One filter for all of this keeps the reading of public things cheap.
 */
@WebFilter(filterName = "community-api", urlPatterns = "/api/*")
public class Gate implements Filter {
    private static final Caller ITALIAN_VISITOR = Caller.visitor(Locale.ITALIAN);
    private static final Caller ENGLISH_VISITOR = Caller.visitor(Locale.ENGLISH);
    private static final String ASSETS = "/api/v1/assets/";

    @Inject
    Settings settings;

    @Inject
    Callers callers;

    @Inject
    Authentication authentication;

    @Inject
    Problems problems;

    @Inject
    Instance<SiteSessions> siteSessions;

    @Inject
    Shortcut shortcut;

    private Cors cors;
    private ClientAddress addresses;
    private RateLimits limits;
    private RequestLog log;
    private long bodyLimit;
    private List<String> uploadPaths;

    @SuppressWarnings("NullAway.Init")
    public Gate() {
        // the servlet container fills it, then calls init
    }

    @Override
    public void init(FilterConfig config) {
        cors = new Cors(settings);
        addresses = ClientAddress.by(settings);
        limits = new RateLimits(settings);
        log = new RequestLog(settings.flag("community.request-log"));
        bodyLimit = BodyLimit.of(settings);
        uploadPaths = Arrays.stream(
                        settings.text("community.upload-paths", "assets,batch,imports,vocabularies,territories")
                                .split(","))
                .map(path -> "/api/v1/" + path.strip())
                .toList();
    }

    @Override
    public void doFilter(ServletRequest plainRequest, ServletResponse plainResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) plainRequest;
        HttpServletResponse response = (HttpServletResponse) plainResponse;
        long start = log.start();
        String id = RequestId.of(request.getHeader(RequestId.HEADER));
        request.setAttribute(RequestId.ATTRIBUTE, id);
        response.setHeader(RequestId.HEADER, id);
        MDC.put("request", id);
        Caller visitor = visitor(request);
        response.setHeader("Content-Language", visitor.locale().getLanguage());
        callers.begin(visitor);
        try {
            admit(request, response, chain, visitor);
        } catch (CommunityException refusal) {
            refuse(problems.of(refusal), request, response);
        } finally {
            callers.end();
            log.write(request, response, id, start);
            MDC.remove("request");
        }
    }

    private void admit(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Caller visitor)
            throws IOException, ServletException {
        boolean reads = isRead(request.getMethod());
        String authorization = request.getHeader("Authorization");
        cors.mark(request, response, reads && authorization == null);
        if (cors.preflight(request, response)) {
            return;
        }
        String address = addresses.of(request);
        if (authorization != null) {
            callers.begin(recognize(request, response, authorization, address, visitor));
        } else if (reads && isOfPages(request)) {
            siteSessions.stream()
                    .flatMap(sessions -> sessions.caller(request).stream())
                    .forEach(callers::begin);
        }
        count(address, reads ? limits.reads() : limits.writes(), response);
        if (!reads) {
            bound(request, response);
        }
        pass(request, response, chain);
    }

    private Caller recognize(
            HttpServletRequest request,
            HttpServletResponse response,
            String authorization,
            @Nullable String address,
            Caller visitor) {
        String suspect = address == null ? "local" : address;
        boolean counted = limits.failures().isOn();
        if (counted) {
            RateLimits.Standing standing = limits.failures().look(suspect);
            if (!standing.allowed()) {
                throw tooMany(standing, response, "api.http.failures");
            }
        }
        try {
            return authentication.caller(request, authorization, suspect, visitor.locale());
        } catch (CommunityException refusal) {
            if (counted) {
                limits.failures().take(suspect);
            }
            throw refusal;
        }
    }

    private void count(@Nullable String address, RateLimits.Limit limit, HttpServletResponse response) {
        if (address == null || !limit.isOn()) {
            return;
        }
        String who = callers.current().account().map(Object::toString).orElse(address);
        RateLimits.Standing standing = limit.take(who);
        response.setHeader("RateLimit-Limit", Long.toString(limit.capacity()));
        response.setHeader("RateLimit-Remaining", Long.toString(standing.remaining()));
        response.setHeader("RateLimit-Reset", Long.toString(standing.reset()));
        if (!standing.allowed()) {
            throw tooMany(standing, response, "api.http.too-many-requests");
        }
    }

    private static RequestProblemException tooMany(
            RateLimits.Standing standing, HttpServletResponse response, String code) {
        long seconds = Math.max(1, standing.retry());
        response.setHeader("Retry-After", Long.toString(seconds));
        return new RequestProblemException(ProblemType.TOO_MANY_REQUESTS, code, seconds);
    }

    private void bound(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (uploadPaths.stream().anyMatch(path::startsWith)) {
            request.setAttribute(BodyLimit.UPLOAD, true);
        } else if (request.getContentLengthLong() > bodyLimit) {
            response.setHeader("Connection", "close");
            throw BodyLimit.tooLarge(bodyLimit);
        }
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            if (!shortcut.answers(request, response)) {
                chain.doFilter(request, response);
            }
        } catch (ServletException | RuntimeException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            refuse(UnexpectedErrorMapper.unexpected(failure, request), request, response);
        }
    }

    private void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!response.isCommitted()) {
            response.resetBuffer();
            problems.send(problem, request, response);
        }
    }

    private static Caller visitor(HttpServletRequest request) {
        return Languages.of(request.getHeader("Accept-Language")).equals(Locale.ENGLISH)
                ? ENGLISH_VISITOR
                : ITALIAN_VISITOR;
    }

    /** Whether browsers fetch it for the pages of the site: what assets hold. */
    private static boolean isOfPages(HttpServletRequest request) {
        return request.getRequestURI()
                .startsWith(ASSETS, request.getContextPath().length());
    }

    private static boolean isRead(String method) {
        return method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
    }
}
