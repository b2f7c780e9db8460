package it.comunitadipratiche.api.problem;

import it.comunitadipratiche.core.kernel.Message;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of problem a request can run into; each has a page that explains it and says what to do. */
public enum ProblemType {
    INVALID_INPUT(400),
    MALFORMED_BODY(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    GONE(410),
    STALE_VERSION(412),
    PAYLOAD_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    RANGE_NOT_SATISFIABLE(416),
    IDEMPOTENCY_KEY_REUSED(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    UNEXPECTED(500),
    UNAVAILABLE(503);

    private final int status;
    private final String slug = name().toLowerCase(Locale.ROOT).replace('_', '-');

    ProblemType(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The name in addresses: {@code invalid-input}. */
    public String slug() {
        return slug;
    }

    public Message title() {
        return new Message("api.problem." + slug);
    }

    /** What it means and what a caller can do about it. */
    public Message help() {
        return new Message("api.problem." + slug + ".help");
    }

    /** The most general type of a status: 400 is invalid input, an unknown 4xx too, an unknown 5xx is unexpected. */
    public static ProblemType of(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(status < 500 ? INVALID_INPUT : UNEXPECTED);
    }

    public static Optional<ProblemType> bySlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug.equals(slug)).findFirst();
    }
}
