package it.comunitadipratiche.core.plugin;

import it.comunitadipratiche.core.kernel.LocalizedText;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value to index beside the fields of a content type.
 *
 * @param contentType whose publications have it
 * @param name how queries call it
 * @param values its values, from a publication's document: {@code String}s for text, keywords and codes of territories,
 *     {@code Long}s for numbers and epoch milliseconds
 * @param labels what people call it, if they narrow lists by it
 */
public record SearchField(
        String contentType,
        String name,
        Kind kind,
        Function<JsonObject, ? extends List<?>> values,
        Optional<Labels> labels) {

    /** One that only queries know. */
    public SearchField(String contentType, String name, Kind kind, Function<JsonObject, ? extends List<?>> values) {
        this(contentType, name, kind, values, Optional.empty());
    }

    /**
     * The same, by which lists are narrowed and counted.
     *
     * @param options what people call its values, in their order; those of a number speak for themselves
     */
    public SearchField called(LocalizedText label, Map<String, LocalizedText> options) {
        return new SearchField(contentType, name, kind, values, Optional.of(new Labels(label, options)));
    }

    /** How a value is matched: by its words, as a whole, as a territory, or as a number in a range. */
    public enum Kind {
        TEXT,
        KEYWORD,
        TERRITORY,
        LONG
    }

    /** What people call a value, and what it may be. */
    public record Labels(LocalizedText label, Map<String, LocalizedText> options) {

        public Labels {
            options = new LinkedHashMap<>(options);
        }
    }
}
