package it.comunitadipratiche.core.transfer.csv;

import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a table becomes entries.
 *
 * @param type the content type; empty if it is missing
 * @param key the field that tells lines apart; the one of the type if absent
 * @param locale the language of texts whose column does not say theirs
 * @param publish whether lines become public
 * @param overwrite whether lines count for more than what people did here
 */
record CsvOptions(String type, Optional<String> key, Optional<String> locale, boolean publish, boolean overwrite) {
    private static final List<String> KNOWN = List.of("type", "key", "locale", "publish", "overwrite");

    /**
     * Reads options; flags may be texts, as in addresses.
     *
     * @throws InvalidInputException naming each that is not known or not of its type
     */
    static CsvOptions of(JsonObject json) {
        List<Gap> gaps = new ArrayList<>();
        json.keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .forEach(name -> gaps.add(
                        new Gap("options/" + name, "transfer.option.unknown", name, String.join(", ", KNOWN))));
        CsvOptions options = new CsvOptions(
                text(json, "type", gaps).orElse(""),
                text(json, "key", gaps),
                text(json, "locale", gaps),
                flag(json, "publish", gaps),
                flag(json, "overwrite", gaps));
        if (options.type.isEmpty() && gaps.isEmpty()) {
            gaps.add(new Gap("options/type", "transfer.csv.type"));
        }
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
        return value instanceof JsonString text
                ? Optional.of(text.getString().strip()).filter(string -> !string.isEmpty())
                : Optional.empty();
    }

    private static boolean flag(JsonObject json, String name, List<Gap> gaps) {
        JsonValue value = json.getOrDefault(name, JsonValue.FALSE);
        String text = value instanceof JsonString string ? string.getString() : value.toString();
        if (!text.equals("true") && !text.equals("false")) {
            gaps.add(new Gap("options/" + name, "transfer.option.flag", name));
        }
        return text.equals("true");
    }
}
