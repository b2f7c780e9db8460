package it.comunitadipratiche.api.http;

import it.comunitadipratiche.api.json.JsonbForAnswers;
import it.comunitadipratiche.core.identity.Callers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Answers to reads: each has a strong tag, says who may keep it, and is not sent again to whoever has it. */
@ApplicationScoped
public class Answers {
    private static final String PUBLIC = "public, max-age=0, must-revalidate";
    private static final String PRIVATE = "private, no-cache";
    private static final String VARY = "Accept, Accept-Language, Authorization";

    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected Answers() {
        // for the CDI proxy
    }

    @Inject
    Answers(Callers callers) {
        this.callers = callers;
    }

    /** A record or a list of them. */
    public Response of(Object body, HttpServletRequest request) {
        byte[] bytes = json(body);
        return ready(bytes, ETags.of(bytes), MediaType.APPLICATION_JSON, request)
                .build();
    }

    /** A part of a list, with the addresses of the parts around it. */
    public Response of(Listing<?> listing, HttpServletRequest request) {
        byte[] bytes = json(listing);
        Response.ResponseBuilder answer = ready(bytes, ETags.of(bytes), MediaType.APPLICATION_JSON, request);
        return answer.header("Link", Listing.link(request, listing.page())).build();
    }

    /** A thing with a version of its own, which {@code If-Match} must name to change it. */
    public Response versioned(Object body, String etag, HttpServletRequest request) {
        return ready(json(body), etag, MediaType.APPLICATION_JSON, request).build();
    }

    /** Bytes that are ready. */
    public Response.ResponseBuilder ready(byte[] body, String etag, String mediaType, HttpServletRequest request) {
        if (ETags.match(request.getHeader("If-None-Match"), etag)) {
            return headers(Response.notModified(), etag);
        }
        return headers(Response.ok(body, mediaType), etag);
    }

    /** A body that goes out while it is written, so that only the state it is made of can be told by a tag: a weak one. */
    public Response.ResponseBuilder streamed(
            StreamingOutput body, String etag, String mediaType, HttpServletRequest request) {
        boolean known = ETags.match(request.getHeader("If-None-Match"), etag);
        return headers(known ? Response.notModified() : Response.ok(body, mediaType), "W/" + etag);
    }

    private Response.ResponseBuilder headers(Response.ResponseBuilder answer, String etag) {
        return answer.header("ETag", etag)
                .header("Cache-Control", callers.current().isSignedIn() ? PRIVATE : PUBLIC)
                .header("Vary", VARY);
    }

    /** The JSON of a record or a list. */
    public static byte[] json(Object body) {
        String text = body instanceof JsonValue json
                ? json.toString()
                : JsonbForAnswers.jsonb().toJson(body);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public Locale locale() {
        return callers.current().locale();
    }
}
