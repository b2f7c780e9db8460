package it.comunitadipratiche.core.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A place in a list, opaque to callers: the sort values of the item it stands at, the direction, and a fingerprint of
 * the query it belongs to. It holds values, not positions, so it stays right while items come and go, and survives a
 * restart.
 */
public record Cursor(boolean backwards, int query, List<String> values) {
    private static final String SEPARATOR = "\u001f";

    public Cursor {
        values = List.copyOf(values);
    }

    /** The form callers see. */
    public String encoded() {
        String text = (backwards ? "<" : ">") + Integer.toHexString(query) + SEPARATOR + String.join(SEPARATOR, values);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor that was given for the same query.
     *
     * @param query the fingerprint of the query at hand
     * @throws InvalidInputException if the text is no cursor, or one of another query
     */
    public static Cursor decode(String encoded, int query) {
        String text;
        try {
            text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
        String[] parts = text.split(SEPARATOR, -1);
        if (parts.length < 2 || !(text.startsWith("<") || text.startsWith(">"))) {
            throw malformed();
        }
        if (!parts[0].substring(1).equals(Integer.toHexString(query))) {
            throw new InvalidInputException("cursor", "kernel.cursor.query");
        }
        return new Cursor(text.startsWith("<"), query, Arrays.asList(parts).subList(1, parts.length));
    }

    private static InvalidInputException malformed() {
        return new InvalidInputException("cursor", "kernel.cursor");
    }
}
