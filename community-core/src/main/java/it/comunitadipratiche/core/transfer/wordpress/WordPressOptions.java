package it.comunitadipratiche.core.transfer.wordpress;

import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How an export is imported.
 *
 * @param locale the language of its texts; that of the site if absent
 * @param attachments whether files are fetched from the site
 * @param publish whether what is public there becomes public here
 * @param overwrite whether the site counts for more than what people did here
 * @param types the content types of the site's types of items, by name
 * @param schemes the vocabularies of its taxonomies, by name
 */
record WordPressOptions(
        Optional<String> locale,
        boolean attachments,
        boolean publish,
        boolean overwrite,
        Map<String, String> types,
        Map<String, String> schemes) {
    private static final Set<String> KNOWN =
            Set.of("locale", "attachments", "publish", "overwrite", "types", "schemes");

    /**
     * Reads options.
     *
     * @throws InvalidInputException naming each that is not known or not of its type
     */
    static WordPressOptions of(JsonObject json) {
        List<Gap> gaps = new ArrayList<>();
        json.keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .forEach(name -> gaps.add(new Gap(
                        "options/" + name,
                        "transfer.option.unknown",
                        name,
                        String.join(", ", KNOWN.stream().sorted().toList()))));
        WordPressOptions options = new WordPressOptions(
                text(json, "locale", gaps),
                flag(json, "attachments", true, gaps),
                flag(json, "publish", true, gaps),
                flag(json, "overwrite", false, gaps),
                texts(json, "types", gaps),
                texts(json, "schemes", gaps));
        if (!gaps.isEmpty()) {
            throw new InvalidInputException(gaps);
        }
        return options;
    }

    private static Optional<String> text(JsonObject json, String name, List<Gap> gaps) {
        JsonValue value = json.get(name);
        if (value != null && !(value instanceof JsonString)) {
            gaps.add(new Gap("options/" + name, "transfer.option.text", name));
        }
        return value instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
    }

    private static boolean flag(JsonObject json, String name, boolean otherwise, List<Gap> gaps) {
        JsonValue value = json.getOrDefault(name, otherwise ? JsonValue.TRUE : JsonValue.FALSE);
        String text = value instanceof JsonString string ? string.getString() : value.toString();
        if (!text.equals("true") && !text.equals("false")) {
            gaps.add(new Gap("options/" + name, "transfer.option.flag", name));
        }
        return otherwise ? !text.equals("false") : text.equals("true");
    }

    private static Map<String, String> texts(JsonObject json, String name, List<Gap> gaps) {
        Map<String, String> texts = new HashMap<>();
        JsonValue value = json.getOrDefault(name, JsonValue.EMPTY_JSON_OBJECT);
        if (!(value instanceof JsonObject object) || !object.values().stream().allMatch(JsonString.class::isInstance)) {
            gaps.add(new Gap("options/" + name, "transfer.option.texts", name));
            return texts;
        }
        object.forEach((key, text) -> texts.put(key, ((JsonString) text).getString()));
        return texts;
    }
}
