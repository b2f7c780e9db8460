package it.comunitadipratiche.api.http;

import it.comunitadipratiche.api.problem.ProblemType;
import it.comunitadipratiche.api.problem.RequestProblemException;
import it.comunitadipratiche.core.kernel.StaleVersionException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tags of answers, and what callers say about them in {@code If-Match} and {@code If-None-Match} (RFC 9110). */
public final class ETags {
    private static final Pattern VERSION = Pattern.compile("\"v(\\d{1,18})\"");

    private ETags() {}

    /** The strong tag of a body. */
    public static String of(byte[] body) {
        return '"' + hash(body) + '"';
    }

    /** The strong tag of a version of a thing. */
    public static String of(long version) {
        return "\"v" + version + '"';
    }

    /** Whether a list of tags holds one, as {@code If-None-Match} compares: weakly. */
    public static boolean match(@Nullable String header, String etag) {
        if (header == null) {
            return false;
        }
        if (header.equals(etag) || header.strip().equals("*")) {
            return true;
        }
        for (String tag : header.split(",", -1)) {
            String opaque = tag.strip();
            if ((opaque.startsWith("W/") ? opaque.substring(2) : opaque).equals(etag)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The version a writer has seen.
     *
     * @param current asked for the version now, where that is not said: for {@code If-Match: *} and lists
     * @throws RequestProblemException if nothing is said
     * @throws StaleVersionException if what is said is no version, or none of it the one now
     */
    public static long expectedVersion(@Nullable String ifMatch, LongSupplier current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new RequestProblemException(ProblemType.PRECONDITION_REQUIRED, "api.http.if-match");
        }
        Matcher one = VERSION.matcher(ifMatch.strip());
        if (one.matches()) {
            return Long.parseLong(one.group(1));
        }
        long version = current.getAsLong();
        demand(ifMatch, version);
        return version;
    }

    /** Refuses a change that was made on another version. */
    public static void demand(String ifMatch, long version) {
        if (ifMatch.contains("W/") || !match(ifMatch, of(version))) {
            throw new StaleVersionException("api.http.stale", of(version));
        }
    }

    static String hash(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    /** The fingerprint of a text. */
    public static String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }
}
