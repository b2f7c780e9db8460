package it.comunitadipratiche.api.problem;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.assets.AssetInUseException;
import it.comunitadipratiche.core.assets.AssetTooLargeException;
import it.comunitadipratiche.core.content.ReferredException;
import it.comunitadipratiche.core.idempotency.KeyReusedException;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.GoneException;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.kernel.StaleVersionException;
import it.comunitadipratiche.core.kernel.TooManyRequestsException;
import it.comunitadipratiche.core.kernel.UnauthenticatedException;
import it.comunitadipratiche.core.kernel.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells callers in their own language why their request was not done. */
@ApplicationScoped
public class Problems {
    /** Where the page of a problem type is. */
    public static final String PAGES = "/problems/";

    private Callers callers;
    private String site;

    @SuppressWarnings("NullAway.Init")
    protected Problems() {
        // for the CDI proxy
    }

    @Inject
    Problems(Callers callers, Settings settings) {
        this.callers = callers;
        this.site = settings.text("community.site-url", "");
    }

    /** The problem an exception of the platform stands for. */
    public Problem of(CommunityException refusal) {
        ProblemType type = typeOf(refusal);
        Problem problem = Problem.of(type, refusal.text());
        if (refusal instanceof InvalidInputException invalid) {
            return problem.withErrors(invalid.gaps());
        }
        if (refusal instanceof AssetInUseException used) {
            return problem.with(used.referrers());
        }
        if (refusal instanceof ReferredException referred) {
            return problem.with(referred.referrers());
        }
        return refusal instanceof GoneException gone ? problem.with(gone.ref()) : problem;
    }

    private static ProblemType typeOf(CommunityException refusal) {
        if (refusal instanceof RequestProblemException request) {
            return request.type();
        } else if (refusal instanceof AssetTooLargeException) {
            return ProblemType.PAYLOAD_TOO_LARGE;
        } else if (refusal instanceof InvalidInputException) {
            return ProblemType.INVALID_INPUT;
        } else if (refusal instanceof KeyReusedException) {
            return ProblemType.IDEMPOTENCY_KEY_REUSED;
        } else if (refusal instanceof TooManyRequestsException) {
            return ProblemType.TOO_MANY_REQUESTS;
        } else if (refusal instanceof NotFoundException) {
            return ProblemType.NOT_FOUND;
        } else if (refusal instanceof StaleVersionException) {
            return ProblemType.STALE_VERSION;
        } else if (refusal instanceof ConflictException) {
            return ProblemType.CONFLICT;
        } else if (refusal instanceof UnauthenticatedException) {
            return ProblemType.UNAUTHENTICATED;
        } else if (refusal instanceof ForbiddenException) {
            return ProblemType.FORBIDDEN;
        } else if (refusal instanceof UnavailableException) {
            return ProblemType.UNAVAILABLE;
        }
        return refusal instanceof GoneException ? ProblemType.GONE : ProblemType.INVALID_INPUT;
    }

    /** The refusal among the causes of a failure, if there is one. */
    static @Nullable CommunityException refusalIn(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CommunityException refusal) {
                return refusal;
            }
        }
        return null;
    }

    /** The answer of a resource. */
    public Response answer(Problem problem, HttpServletRequest request) {
        Response.ResponseBuilder answer = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .header("Content-Language", locale().toLanguageTag())
                .entity(bytes(problem, request));
        if (problem.type() == ProblemType.UNAUTHENTICATED) {
            answer.header("WWW-Authenticate", challenge(request));
        }
        return answer.build();
    }

    /** The answer of a filter. */
    public void send(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = bytes(problem, request);
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", locale().toLanguageTag());
        if (problem.type() == ProblemType.UNAUTHENTICATED) {
            response.setHeader("WWW-Authenticate", challenge(request));
        }
        response.getOutputStream().write(body);
    }

    private static String challenge(HttpServletRequest request) {
        boolean presented = request.getHeader("Authorization") != null;
        if (request.getMethod().equals("POST") && request.getRequestURI().endsWith("/tokens")) {
            return "Basic realm=\"community\", charset=\"UTF-8\"";
        }
        return "Bearer realm=\"community\"" + (presented ? ", error=\"invalid_token\"" : "");
    }

    private byte[] bytes(Problem problem, HttpServletRequest request) {
        return json(problem, request.getRequestURI(), locale()).toString().getBytes(StandardCharsets.UTF_8);
    }

    JsonObject json(Problem problem, String path, Locale locale) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("type", site + PAGES + problem.type().slug())
                .add("title", problem.type().title().in(locale))
                .add("status", problem.status())
                .add("detail", problem.detail().in(locale))
                .add("code", problem.detail().code())
                .add("instance", path);
        if (!problem.errors().isEmpty()) {
            JsonArrayBuilder errors = JSON.createArrayBuilder();
            for (Gap gap : problem.errors()) {
                errors.add(JSON.createObjectBuilder()
                        .add("pointer", gap.pointer())
                        .add("code", gap.message().code())
                        .add("message", gap.message().in(locale)));
            }
            json.add("errors", errors);
        }
        problem.more().forEach(json::add);
        return json.build();
    }

    private Locale locale() {
        return callers.current().locale();
    }
}
