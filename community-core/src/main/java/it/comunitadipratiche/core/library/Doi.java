package it.comunitadipratiche.core.library;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Digital object identifiers, written in whatever way. */
public final class Doi {
    private static final Pattern PREFIX =
            Pattern.compile("(?i)^(?:https?://(?:dx\\.|www\\.)?doi\\.org/|info:doi/|doi:|doi\\s)\\s*");
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}(?:\\.\\d+)*/\\S+");

    private static final int LONGEST = 290;

    private Doi() {}

    /**
     * The identifier alone, {@code 10.1000/abc}, in small letters, for its letters count the same (ISO 26324).
     *
     * @return nothing if it is none
     */
    public static Optional<String> normal(String written) {
        Matcher prefix = PREFIX.matcher(written.strip());
        String rest = prefix.replaceFirst("");
        boolean isAddress =
                rest.length() < written.strip().length() && written.strip().startsWith("http");
        String plain = isAddress ? decoded(rest) : rest;
        Matcher doi = DOI.matcher(plain);
        if (!doi.lookingAt()) {
            return Optional.empty();
        }
        String found = doi.group();
        while (found.endsWith(".") || found.endsWith(",") || found.endsWith(";")) {
            found = found.substring(0, found.length() - 1);
        }
        return found.length() > LONGEST ? Optional.empty() : Optional.of(found.toLowerCase(Locale.ROOT));
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }

    /** Where it leads. */
    public static String address(String doi) {
        return "https://doi.org/"
                + doi.replace("%", "%25")
                        .replace("#", "%23")
                        .replace("?", "%3F")
                        .replace("\"", "%22")
                        .replace("<", "%3C")
                        .replace(">", "%3E")
                        .replace("\\", "%5C")
                        .replace("^", "%5E")
                        .replace("`", "%60")
                        .replace("{", "%7B")
                        .replace("|", "%7C")
                        .replace("}", "%7D");
    }
}
