package it.comunitadipratiche.web.console.content;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Collections;
import java.util.List;

/**
 * A button of a form that changes its shape: {@code add}, {@code up}, {@code down} and {@code remove} of a place in a
 * list, {@code choose} and {@code unchoose} of something that is picked, {@code find} of what could be, {@code theirs}
 * for the value somebody else has saved, {@code insert} of something into a text.
 *
 * @param pointer to the field; to the list for places
 * @param index of the place
 * @param value that is chosen
 */
record FormChange(String work, String pointer, int index, String value) {

    /** As in {@code add:/authors}, {@code up:/authors:1} and {@code choose:/related:0FH1…}. */
    static FormChange of(String text) {
        String[] parts = text.split(":", 3);
        if (parts.length < 2 || !parts[1].startsWith("/")) {
            throw new InvalidInputException("do", "console.content.unknown");
        }
        String rest = parts.length > 2 ? parts[2] : "";
        return new FormChange(parts[0], parts[1], rest.matches("[0-9]{1,4}") ? Integer.parseInt(rest) : 0, rest);
    }

    JsonObject apply(JsonObject fields, Field field) {
        return switch (work) {
            case "add" ->
                Values.listed(fields, pointer, items -> {
                    items.add(FormReader.empty(field.element().orElse(field)));
                    return items;
                });
            case "up" -> Values.listed(fields, pointer, items -> swapped(items, index, index - 1));
            case "down" -> Values.listed(fields, pointer, items -> swapped(items, index, index + 1));
            case "remove" ->
                Values.listed(fields, pointer, items -> {
                    if (index < items.size()) {
                        items.remove(index);
                    }
                    return items;
                });
            case "choose" -> choose(fields, field);
            case "unchoose" -> unchoose(fields, field);
            default -> throw new InvalidInputException("do", "console.content.unknown");
        };
    }

    private JsonObject choose(JsonObject fields, Field field) {
        JsonValue chosen = JSON.createValue(value);
        return field.kind() == FieldKind.LIST
                ? Values.listed(fields, pointer, items -> {
                    if (!items.contains(chosen)) {
                        items.add(chosen);
                    }
                    return items;
                })
                : Values.with(fields, pointer, chosen);
    }

    private JsonObject unchoose(JsonObject fields, Field field) {
        return field.kind() == FieldKind.LIST
                ? Values.listed(fields, pointer, items -> {
                    items.remove(JSON.createValue(value));
                    return items;
                })
                : Values.with(fields, pointer, JSON.createValue(""));
    }

    private static List<JsonValue> swapped(List<JsonValue> items, int one, int other) {
        if (one >= 0 && one < items.size() && other >= 0 && other < items.size()) {
            Collections.swap(items, one, other);
        }
        return items;
    }

    /** The id of what the next key should go to. */
    String focus() {
        String id = "f" + pointer.replace('/', '-');
        return switch (work) {
            case "up" -> id + "-" + Math.max(index - 1, 0) + "-up";
            case "down" -> id + "-" + (index + 1) + "-down";
            case "find", "choose", "unchoose" -> id + "-q";
            case "theirs", "insert" -> id;
            default -> id + "-add";
        };
    }
}
