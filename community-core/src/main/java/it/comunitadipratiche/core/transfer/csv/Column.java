package it.comunitadipratiche.core.transfer.csv;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.types.Field;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the cells of a column go.
 *
 * @param path of the field: its name, after that of the group it is in
 * @param language of the texts, if the field has one for each
 */
record Column(List<String> path, Field field, Optional<String> language) {

    Column {
        path = List.copyOf(path);
    }

    /** Its name in tables: {@code seat.municipality}, {@code name.en}. */
    String name() {
        return String.join(".", path);
    }

    String pointer() {
        return "/fields/" + String.join("/", path);
    }

    /**
     * Some fields with another value in this place; without any, if the value is empty. Groups that are told by one of
     * their fields keep what else was said in those that were there.
     */
    JsonObject with(JsonObject fields, Optional<JsonValue> value) {
        List<String> steps = new ArrayList<>(path);
        language.ifPresent(steps::add);
        return with(fields, steps, value);
    }

    private static JsonObject with(JsonObject object, List<String> steps, Optional<JsonValue> value) {
        String first = steps.get(0);
        JsonObjectBuilder result = JSON.createObjectBuilder(object).remove(first);
        if (steps.size() == 1) {
            value.ifPresent(one -> result.add(first, keeping(object.get(first), one)));
        } else {
            JsonObject before = object.get(first) instanceof JsonObject inner ? inner : JsonValue.EMPTY_JSON_OBJECT;
            JsonObject after = with(before, steps.subList(1, steps.size()), value);
            if (!after.isEmpty()) {
                result.add(first, after);
            }
        }
        return result.build();
    }

    private static JsonValue keeping(@Nullable JsonValue before, JsonValue now) {
        if (!(before instanceof JsonArray old) || !(now instanceof JsonArray told)) {
            return now;
        }
        List<JsonValue> left = new ArrayList<>(old);
        JsonArrayBuilder kept = JSON.createArrayBuilder();
        for (JsonValue one : told) {
            JsonValue same = left.stream()
                    .filter(other -> other instanceof JsonObject group
                            && one instanceof JsonObject teller
                            && group.entrySet().containsAll(teller.entrySet()))
                    .findFirst()
                    .orElse(one);
            left.remove(same);
            kept.add(same);
        }
        return kept.build();
    }
}
