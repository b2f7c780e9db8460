package it.comunitadipratiche.core.plugin;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.Function;

/**
 * A value to index beside the fields of a content type.
 *
 * @param contentType whose publications have it
 * @param name how queries call it
 * @param values its values, from a publication's document: {@code String}s for text, keywords and codes of territories,
 *     {@code Long}s for numbers and epoch milliseconds
 */
public record SearchField(String contentType, String name, Kind kind, Function<JsonObject, ? extends List<?>> values) {

    /** How a value is matched: by its words, as a whole, as a territory, or as a number in a range. */
    public enum Kind {
        TEXT,
        KEYWORD,
        TERRITORY,
        LONG
    }
}
