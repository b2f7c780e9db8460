package it.comunitadipratiche.api.http;

import it.comunitadipratiche.api.problem.ProblemType;
import it.comunitadipratiche.api.problem.RequestProblemException;
import it.comunitadipratiche.core.kernel.StaleVersionException;
import jakarta.ws.rs.core.Response;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Changes of things that have versions: made on the version the caller has read, which {@code If-Match} names (RFC
 * 9110), and answered with the new one. Without it they are refused with 428, on another version with 412.
 */
public final class Versions {
    private static final Pattern VERSION = Pattern.compile("\"v(\\d{1,18})\"");

    private Versions() {}

    /**
     * The version a caller has read.
     *
     * @param current asked for the version now, where that is not said: for {@code If-Match: *} and lists
     * @throws RequestProblemException if nothing is said
     * @throws StaleVersionException if what is said is no version, or none of it the one now
     */
    public static long read(@Nullable String ifMatch, LongSupplier current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new RequestProblemException(ProblemType.PRECONDITION_REQUIRED, "api.http.if-match");
        }
        Matcher one = VERSION.matcher(ifMatch.strip());
        if (one.matches()) {
            return Long.parseLong(one.group(1));
        }
        long version = current.getAsLong();
        compare(ifMatch, version);
        return version;
    }

    /**
     * Compares what a caller has read with the version now, where the caller need not say it.
     *
     * @throws StaleVersionException if something is said, and not the version now
     */
    public static void check(@Nullable String ifMatch, LongSupplier current) {
        if (ifMatch != null) {
            compare(ifMatch, current.getAsLong());
        }
    }

    private static void compare(String ifMatch, long version) {
        if (ifMatch.contains("W/") || !ETags.match(ifMatch, ETags.of(version))) {
            throw new StaleVersionException("api.http.stale", ETags.of(version));
        }
    }

    /** The answer to a change: the thing as it is now, with its new version. */
    public static Response changed(Object body, long version) {
        return Response.ok(Answers.json(body))
                .header("ETag", ETags.of(version))
                .header("Cache-Control", "no-store")
                .build();
    }
}
