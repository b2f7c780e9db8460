package it.comunitadipratiche.core.plugin;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Something that publications of a content type keep back until a moment, and show from then on by themselves. Until
 * then nobody reads it, and files that stand only there cannot be had.
 *
 * @param contentType whose publications keep it back
 * @param fields what is kept back
 * @param until from when on it is shown, by the fields of an entry; nothing if it is shown at once
 */
public record Embargo(String contentType, Set<String> fields, Function<JsonObject, Optional<Instant>> until) {

    public Embargo {
        fields = Set.copyOf(fields);
    }
}
