package it.comunitadipratiche.api.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The tags of answers, and how those that callers have are compared with them (RFC 9110). */
public final class ETags {
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
