package it.comunitadipratiche.api.json;

import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON object in a request, read one by one; {@link #end()} then refuses the whole object with every
 * gap found on the way and every member nobody asked for.
 *
 * <pre>{@code
 * JsonInput input = new JsonInput(body);
 * Optional<Instant> at = input.instant("at");
 * List<Id> together = input.ids("together");
 * input.end();
 * }</pre>
 */
public final class JsonInput {
    private final JsonObject object;
    private final String pointer;
    private final Set<String> known = new HashSet<>();
    private final List<Gap> gaps;

    public JsonInput(JsonObject object) {
        this(object, "", new ArrayList<>());
    }

    private JsonInput(JsonObject object, String pointer, List<Gap> gaps) {
        this.object = object;
        this.pointer = pointer;
        this.gaps = gaps;
    }

    /** A text that must be there; empty if it is not, and {@link #end()} refuses. */
    public String requiredText(String name) {
        Optional<String> text = text(name);
        if (text.isEmpty() && !has(name)) {
            gap(name, "api.json.required");
        }
        return text.orElse("");
    }

    public Optional<String> text(String name) {
        return read(name, "api.json.text", value -> value instanceof JsonString text ? text.getString() : null);
    }

    public Optional<Boolean> flag(String name) {
        return read(name, "api.json.flag", value -> switch (value.getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            default -> null;
        });
    }

    /** A whole number. */
    public Optional<Integer> integer(String name) {
        return read(name, "api.json.integer", value -> value instanceof JsonNumber number ? exact(number) : null);
    }

    public Optional<Instant> instant(String name) {
        return read(name, "api.json.instant", value -> value instanceof JsonString text ? instant(text) : null);
    }

    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> choices) {
        String all = String.join(
                ", ", Arrays.stream(choices.getEnumConstants()).map(Enum::name).toList());
        return read(name, "api.json.choice", value -> choice(value, choices), all);
    }

    public Optional<JsonObject> object(String name) {
        return read(name, "api.json.object", value -> value instanceof JsonObject found ? found : null);
    }

    /** The members of an object inside this one; their gaps are refused with this one's. */
    public Optional<JsonInput> input(String name) {
        return object(name).map(found -> new JsonInput(found, pointer + "/" + escaped(name), gaps));
    }

    public Optional<JsonArray> array(String name) {
        return read(name, "api.json.array", value -> value instanceof JsonArray found ? found : null);
    }

    /** A list of texts; empty if there is none. */
    public List<String> texts(String name) {
        return array(name)
                .map(array -> elements(
                        name,
                        array,
                        "api.json.text",
                        value -> value instanceof JsonString text ? text.getString() : null))
                .orElse(List.of());
    }

    /** A list of ids; empty if there is none. */
    public List<Id> ids(String name) {
        return array(name)
                .map(array -> elements(
                        name,
                        array,
                        "kernel.id",
                        value -> value instanceof JsonString text
                                ? Id.tryParse(text.getString()).orElse(null)
                                : null))
                .orElse(List.of());
    }

    /** Texts by name, such as slugs by language. */
    public Optional<Map<String, String>> textsByName(String name) {
        return object(name).map(found -> {
            Map<String, String> texts = new LinkedHashMap<>();
            JsonInput inner = new JsonInput(found, pointer + "/" + escaped(name), gaps);
            found.keySet().forEach(key -> inner.text(key).ifPresent(text -> texts.put(key, text)));
            return texts;
        });
    }

    public boolean has(String name) {
        JsonValue value = object.get(name);
        return value != null && value.getValueType() != JsonValue.ValueType.NULL;
    }

    /** A member of any kind. */
    public Optional<JsonValue> value(String name) {
        return read(name, "", value -> value);
    }

    /** Takes a member without looking at it. */
    public void ignore(String name) {
        known.add(name);
    }

    /** Notes something wrong with a member. */
    public void gap(String name, String code, Object... arguments) {
        gaps.add(new Gap(pointer + "/" + escaped(name), code, arguments));
    }

    /** Refuses members that nobody read; an inner object's own end. */
    public void known() {
        object.keySet().stream().filter(name -> !known.contains(name)).forEach(name -> gap(name, "api.json.unknown"));
    }

    /**
     * Ends the reading.
     *
     * @throws InvalidInputException with every gap and every unknown member, if there is any
     */
    public void end() {
        known();
        if (!gaps.isEmpty()) {
            throw new InvalidInputException(gaps);
        }
    }

    private <T> Optional<T> read(
            String name, String code, Function<JsonValue, @Nullable T> reader, Object... arguments) {
        known.add(name);
        if (!has(name)) {
            return Optional.empty();
        }
        T value = reader.apply(object.get(name));
        if (value == null) {
            gap(name, code, arguments);
        }
        return Optional.ofNullable(value);
    }

    private <T> List<T> elements(String name, JsonArray array, String code, Function<JsonValue, @Nullable T> reader) {
        List<T> elements = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            T element = reader.apply(array.get(i));
            if (element == null) {
                gaps.add(new Gap(pointer + "/" + escaped(name) + "/" + i, code, array.get(i)));
            } else {
                elements.add(element);
            }
        }
        return elements;
    }

    private static @Nullable Integer exact(JsonNumber number) {
        try {
            return number.bigDecimalValue().scale() > -10 ? number.intValueExact() : null;
        } catch (ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Instant instant(JsonString text) {
        try {
            return Instant.parse(text.getString());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E choice(JsonValue value, Class<E> choices) {
        String text = value instanceof JsonString string ? string.getString().toUpperCase(Locale.ROOT) : "";
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
