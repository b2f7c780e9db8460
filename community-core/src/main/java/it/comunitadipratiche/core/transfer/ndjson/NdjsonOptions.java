package it.comunitadipratiche.core.transfer.ndjson;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How lines become entries.
 *
 * @param type the content type of lines that do not name one
 * @param locale the language of texts that do not say theirs
 * @param publish whether lines that do not say so become public
 * @param overwrite whether lines count for more than what people did here
 * @param createTerms whether concepts that vocabularies lack are made
 * @param map where the values of lines in another shape go, by field
 * @param keys what such lines call the external id, the slug and the dates
 * @param ignore keys of such lines that are left out
 */
record NdjsonOptions(
        Optional<String> type,
        Optional<String> locale,
        boolean publish,
        boolean overwrite,
        boolean createTerms,
        Map<String, Source> map,
        Map<String, String> keys,
        Set<String> ignore) {
    private static final List<String> KNOWN =
            List.of("type", "locale", "publish", "overwrite", "createTerms", "map", "keys", "ignore");
    private static final List<String> ROLES = List.of("externalId", "slug", "publishedAt", "modifiedAt", "createdAt");

    /** How a text is written. */
    enum Markup {
        HTML,
        MARKDOWN,
        TEXT
    }

    /**
     * Where the value of a field comes from.
     *
     * @param key of the line
     * @param values what to write for values of the line; others stay as they are
     * @param markup of formatted texts; told from the text if absent
     */
    record Source(String key, Map<String, String> values, Optional<Markup> markup) {}

    /**
     * Reads options; flags may be texts, as in addresses.
     *
     * @throws InvalidInputException naming each that is not known or not of its type
     */
    static NdjsonOptions of(JsonObject json) {
        return new Reader(json).read();
    }

    /** What lines call something. */
    String key(String role) {
        return keys.getOrDefault(role, role);
    }

    private static final class Reader {
        private final JsonObject json;
        private final List<Gap> gaps = new ArrayList<>();

        Reader(JsonObject json) {
            this.json = json;
        }

        NdjsonOptions read() {
            json.keySet().stream()
                    .filter(name -> !KNOWN.contains(name))
                    .forEach(name -> gap(name, "transfer.option.unknown", name, String.join(", ", KNOWN)));
            NdjsonOptions options = new NdjsonOptions(
                    text("type"),
                    text("locale"),
                    flag("publish"),
                    flag("overwrite"),
                    flag("createTerms"),
                    map(),
                    keys(),
                    ignore());
            if (!gaps.isEmpty()) {
                throw new InvalidInputException(gaps);
            }
            return options;
        }

        private void gap(String name, String code, Object... arguments) {
            gaps.add(new Gap("options/" + name, code, arguments));
        }

        private Optional<String> text(String name) {
            JsonValue value = json.get(name);
            if (value != null && !(value instanceof JsonString)) {
                gap(name, "transfer.option.text", name);
            }
            return value instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
        }

        private boolean flag(String name) {
            JsonValue value = json.getOrDefault(name, JsonValue.FALSE);
            String text = value instanceof JsonString string ? string.getString() : value.toString();
            if (!text.equals("true") && !text.equals("false")) {
                gap(name, "transfer.option.flag", name);
            }
            return text.equals("true");
        }

        private Map<String, Source> map() {
            Map<String, Source> map = new LinkedHashMap<>();
            JsonValue value = json.getOrDefault("map", JsonValue.EMPTY_JSON_OBJECT);
            if (!(value instanceof JsonObject object)) {
                gap("map", "transfer.option.map");
                return map;
            }
            object.forEach((field, source) -> {
                if (source instanceof JsonString key) {
                    map.put(field, new Source(key.getString(), Map.of(), Optional.empty()));
                } else if (source instanceof JsonObject details && details.get("from") instanceof JsonString key) {
                    map.put(field, new Source(key.getString(), values(field, details), markup(field, details)));
                } else {
                    gap("map/" + field, "transfer.option.map");
                }
            });
            return map;
        }

        private Map<String, String> values(String field, JsonObject source) {
            Map<String, String> values = new LinkedHashMap<>();
            JsonValue value = source.getOrDefault("values", JsonValue.EMPTY_JSON_OBJECT);
            if (!(value instanceof JsonObject object)
                    || !object.values().stream().allMatch(JsonString.class::isInstance)) {
                gap("map/" + field + "/values", "transfer.option.texts", "values");
                return values;
            }
            object.forEach((from, to) -> values.put(from, ((JsonString) to).getString()));
            return values;
        }

        private Optional<Markup> markup(String field, JsonObject source) {
            String name = source.getString("format", "");
            for (Markup markup : Markup.values()) {
                if (markup.name().equalsIgnoreCase(name)) {
                    return Optional.of(markup);
                }
            }
            if (source.containsKey("format")) {
                gap("map/" + field + "/format", "transfer.option.format", name);
            }
            return Optional.empty();
        }

        private Map<String, String> keys() {
            Map<String, String> keys = new LinkedHashMap<>();
            JsonValue value = json.getOrDefault("keys", JsonValue.EMPTY_JSON_OBJECT);
            if (!(value instanceof JsonObject object)) {
                gap("keys", "transfer.option.texts", "keys");
                return keys;
            }
            object.forEach((role, key) -> {
                if (ROLES.contains(role) && key instanceof JsonString text) {
                    keys.put(role, text.getString());
                } else {
                    gap("keys/" + role, "transfer.option.unknown", role, String.join(", ", ROLES));
                }
            });
            return keys;
        }

        private Set<String> ignore() {
            JsonValue value = json.getOrDefault("ignore", JsonValue.EMPTY_JSON_ARRAY);
            JsonArray array = value instanceof JsonArray list
                    ? list
                    : JSON.createArrayBuilder().add(value).build();
            Set<String> ignore = new HashSet<>();
            for (JsonValue key : array) {
                if (key instanceof JsonString text) {
                    ignore.addAll(List.of(text.getString().split(",", -1)));
                } else {
                    gap("ignore", "transfer.option.text", "ignore");
                }
            }
            return ignore;
        }
    }
}
