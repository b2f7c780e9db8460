package it.comunitadipratiche.web.console.content;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The values of a form, changed at a pointer; where nothing is yet, objects grow. */
final class Values {
    private Values() {}

    static Optional<JsonValue> find(JsonObject values, String pointer) {
        JsonValue found = values;
        for (String name : parts(pointer)) {
            if (found instanceof JsonObject object) {
                found = object.getOrDefault(name, JsonValue.NULL);
            } else if (found instanceof JsonArray array && isIndex(name, array.size())) {
                found = array.get(Integer.parseInt(name));
            } else {
                return Optional.empty();
            }
        }
        return found == JsonValue.NULL ? Optional.empty() : Optional.of(found);
    }

    /** With another value at a pointer. */
    static JsonObject with(JsonObject values, String pointer, JsonValue value) {
        return change(values, parts(pointer), before -> value).asJsonObject();
    }

    /** With a list changed. */
    static JsonObject listed(JsonObject values, String pointer, UnaryOperator<List<JsonValue>> change) {
        return change(values, parts(pointer), before -> {
                    List<JsonValue> items = new ArrayList<>(before instanceof JsonArray array ? array : List.of());
                    return JSON.createArrayBuilder(change.apply(items)).build();
                })
                .asJsonObject();
    }

    private static JsonValue change(JsonValue before, List<String> way, UnaryOperator<JsonValue> change) {
        if (way.isEmpty()) {
            return change.apply(before);
        }
        String name = way.get(0);
        List<String> rest = way.subList(1, way.size());
        if (before instanceof JsonArray array) {
            if (!isIndex(name, array.size())) {
                return before;
            }
            JsonArrayBuilder result = JSON.createArrayBuilder(array);
            int index = Integer.parseInt(name);
            return result.set(index, change(array.get(index), rest, change)).build();
        }
        JsonObject object = before instanceof JsonObject known ? known : JsonValue.EMPTY_JSON_OBJECT;
        JsonObjectBuilder result = JSON.createObjectBuilder(object);
        return result.add(name, change(object.getOrDefault(name, JsonValue.NULL), rest, change))
                .build();
    }

    private static boolean isIndex(String text, int size) {
        return text.matches("[0-9]{1,6}") && Integer.parseInt(text) < size;
    }

    static List<String> parts(String pointer) {
        return pointer.isEmpty() ? List.of() : List.of(pointer.substring(1).split("/", -1));
    }
}
