package it.comunitadipratiche.core.transfer;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of an old address that matters: the path without host, escapes and trailing slashes, and of the query only
 * the number that names a post ({@code ?p=12}).
 */
public final class OldPath {
    private static final int LONGEST = 500;
    private static final Pattern HOST = Pattern.compile("^(?:[a-zA-Z][a-zA-Z0-9+.-]*:)?//[^/?#]*");
    private static final Pattern POST = Pattern.compile("(?:^|&)(p|page_id|attachment_id)=([0-9]{1,18})(?:&|$)");

    private OldPath() {}

    /** The path of an address, or nothing if it is the site's root, or too long to be kept. */
    public static Optional<String> of(String address) {
        String rest = HOST.matcher(address.strip()).replaceFirst("");
        int fragment = rest.indexOf('#');
        rest = fragment < 0 ? rest : rest.substring(0, fragment);
        int question = rest.indexOf('?');
        String path = decoded(question < 0 ? rest : rest.substring(0, question));
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        path = path.substring(0, end);
        Matcher post = POST.matcher(question < 0 ? "" : rest.substring(question + 1));
        String whole = post.find() ? path + "/?" + post.group(1) + "=" + post.group(2) : path;
        if (whole.isEmpty() || whole.length() > LONGEST) {
            return Optional.empty();
        }
        return Optional.of(whole.startsWith("/") ? whole : "/" + whole);
    }

    private static String decoded(String path) {
        try {
            String plain = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
            return Normalizer.normalize(plain, Normalizer.Form.NFC);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }
}
