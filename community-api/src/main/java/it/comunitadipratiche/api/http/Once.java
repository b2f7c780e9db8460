package it.comunitadipratiche.api.http;

import it.comunitadipratiche.core.idempotency.Answer;
import it.comunitadipratiche.core.idempotency.Idempotency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

/** Requests that create something: done once for each {@code Idempotency-Key}, each time if there is none. */
@ApplicationScoped
public class Once {
    private Idempotency idempotency;

    @SuppressWarnings("NullAway.Init")
    protected Once() {
        // for the CDI proxy
    }

    @Inject
    Once(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    /** Creates something, or answers as the first time. */
    public Response create(HttpServletRequest request, Object body, Supplier<Answer> work) {
        String key = request.getHeader("Idempotency-Key");
        return response(request, key == null ? work.get() : idempotency.once(key, fingerprint(request, body), work));
    }

    private static String fingerprint(HttpServletRequest request, Object body) {
        return ETags.hash(
                request.getMethod() + ' ' + request.getRequestURI() + '?' + request.getQueryString() + '\n' + body);
    }

    /** That something was created. */
    public static Answer created(String location, Object body) {
        return new Answer(201, Map.of("Location", location), json(body));
    }

    /** That something with a version was created. */
    public static Answer created(String location, String etag, Object body) {
        return new Answer(201, Map.of("Location", location, "ETag", etag), json(body));
    }

    private static String json(Object body) {
        return new String(Answers.json(body), StandardCharsets.UTF_8);
    }

    private static Response response(HttpServletRequest request, Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store")
                .entity(answer.body().getBytes(StandardCharsets.UTF_8));
        answer.headers()
                .forEach((name, value) ->
                        response.header(name, value.startsWith("/") ? request.getContextPath() + value : value));
        return response.build();
    }
}
