package it.comunitadipratiche.web.console.content;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * Reads the values of an entry from the inputs of its form. What cannot be read as its field wants stays as it was typed,
 * to be refused and shown again.
 */
final class FormReader {
    private static final ZoneId HOME = ZoneId.of("Europe/Rome");
    private static final int MOST_ITEMS = 1000;
    private final Map<String, String[]> inputs;
    private final List<Locale> locales;

    FormReader(Map<String, String[]> inputs, List<Locale> locales) {
        this.inputs = inputs;
        this.locales = locales;
    }

    JsonObject read(ContentType type) {
        return object(type.fields(), "");
    }

    private JsonObject object(List<Field> fields, String at) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        for (Field field : fields) {
            String pointer = at + "/" + field.name();
            JsonValue value = field.localized() ? localized(field, pointer) : value(field, pointer);
            if (value != JsonValue.NULL) {
                object.add(field.name(), value);
            }
        }
        return object.build();
    }

    private JsonValue localized(Field field, String pointer) {
        JsonObjectBuilder byLanguage = JSON.createObjectBuilder();
        boolean any = false;
        for (Locale locale : locales) {
            String language = locale.toLanguageTag();
            JsonValue value = value(field, pointer + "/" + language);
            if (value != JsonValue.NULL) {
                byLanguage.add(language, value);
                any = true;
            }
        }
        return any ? byLanguage.build() : JsonValue.NULL;
    }

    private JsonValue value(Field field, String pointer) {
        return switch (field.kind()) {
            case GROUP -> group(field, pointer);
            case LIST -> list(field.element().orElseThrow(), pointer);
            case INTEGER, DECIMAL -> number(text(pointer));
            case BOOLEAN -> flag(text(pointer));
            case MONEY -> parts(pointer, List.of("amount", "currency"), "amount", false);
            case GEO_POINT -> parts(pointer, List.of("latitude", "longitude"), "latitude", true);
            case INSTANT -> moment(text(pointer));
            case RICH_TEXT -> string(text(pointer));
            default -> string(text(pointer).strip());
        };
    }

    private JsonValue group(Field field, String pointer) {
        JsonObject group = object(field.fields(), pointer);
        return group.isEmpty() ? JsonValue.NULL : group;
    }

    /** Several of one input, or one input for each place of the list; an empty place stays one until it is saved. */
    private JsonValue list(Field element, String pointer) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        if (inputs.containsKey(pointer)) {
            for (String text : inputs.get(pointer)) {
                if (!text.isBlank()) {
                    array.add(text.strip());
                }
            }
            return array.build();
        }
        for (int index : places(pointer)) {
            JsonValue value = value(element, pointer + "/" + index);
            array.add(value == JsonValue.NULL ? empty(element) : value);
        }
        return array.build();
    }

    static JsonValue empty(Field element) {
        return element.kind() == FieldKind.GROUP ? JsonValue.EMPTY_JSON_OBJECT : JSON.createValue("");
    }

    private List<Integer> places(String pointer) {
        TreeSet<Integer> places = new TreeSet<>();
        String prefix = pointer + "/";
        for (String name : inputs.keySet()) {
            if (name.startsWith(prefix)) {
                String place = name.substring(prefix.length()).split("/", 2)[0];
                if (place.matches("[0-9]{1,4}")) {
                    places.add(Integer.parseInt(place));
                }
            }
        }
        return new ArrayList<>(places).subList(0, Math.min(places.size(), MOST_ITEMS));
    }

    private JsonValue parts(String pointer, List<String> names, String main, boolean numbers) {
        if (text(pointer + "/" + main).isBlank()
                && (!numbers || text(pointer + "/" + names.get(1)).isBlank())) {
            return JsonValue.NULL;
        }
        JsonObjectBuilder object = JSON.createObjectBuilder();
        for (String name : names) {
            String text = text(pointer + "/" + name).strip();
            object.add(name, numbers ? number(text) : JSON.createValue(text.replace(',', '.')));
        }
        return object.build();
    }

    private static JsonValue number(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return JsonValue.NULL;
        }
        try {
            return JSON.createValue(new BigDecimal(text.replace(',', '.')));
        } catch (NumberFormatException e) {
            return JSON.createValue(text);
        }
    }

    private static JsonValue flag(String text) {
        return switch (text) {
            case "true" -> JsonValue.TRUE;
            case "false" -> JsonValue.FALSE;
            default -> string(text);
        };
    }

    /** The time of day in Italy. */
    private static JsonValue moment(String text) {
        try {
            return text.isBlank()
                    ? JsonValue.NULL
                    : JSON.createValue(LocalDateTime.parse(text.strip())
                            .atZone(HOME)
                            .toInstant()
                            .toString());
        } catch (DateTimeParseException e) {
            return JSON.createValue(text.strip());
        }
    }

    private static JsonValue string(String text) {
        return text.isBlank() ? JsonValue.NULL : JSON.createValue(text);
    }

    /** What was typed, its lines ended in one way, so that what was not changed stays the same. */
    private String text(String name) {
        String[] found = inputs.get(name);
        return found == null || found.length == 0 ? "" : found[found.length - 1].replace("\r\n", "\n");
    }
}
