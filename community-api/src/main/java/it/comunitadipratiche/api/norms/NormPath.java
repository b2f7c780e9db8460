package it.comunitadipratiche.api.norms;

import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.core.legal.Passage;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The norm in a path: its key, or its identifier, percent-encoded or not. A semicolon, which begins something else in
 * paths, is taken as part of it.
 */
final class NormPath {
    private static final String BEFORE = "/norms/";

    private NormPath() {}

    /**
     * What names the norm.
     *
     * @param after what follows it in the path, such as {@code /citations}
     */
    static String norm(UriInfo uri, String after) {
        String path = uri.getRequestUri().getRawPath();
        String rest = path.substring(path.indexOf(BEFORE) + BEFORE.length());
        String raw = after.isEmpty() ? rest : rest.substring(0, Math.max(0, rest.indexOf(after)));
        try {
            return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return raw;
        }
    }

    /** The parameter that names a passage; a gap if it names none. */
    static Optional<Passage> passage(Parameters parameters) {
        Optional<String> text = parameters.text("passage");
        Optional<Passage> passage = text.flatMap(Passage::ofCode);
        if (text.isPresent() && passage.isEmpty()) {
            parameters.gap("passage", "norms.passage", text.get());
        }
        return passage;
    }
}
