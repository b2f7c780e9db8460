package it.comunitadipratiche.core.batches;

import java.util.List;

/**
 * What is to become of a field.
 *
 * @param values what is set, added or removed, as strings; a concept by its id, URI or code
 */
public record FieldEdit(String field, Action action, List<String> values) {

    public FieldEdit {
        values = List.copyOf(values);
    }

    /** The value of a field, or all the values of a list. */
    public static FieldEdit set(String field, String... values) {
        return new FieldEdit(field, Action.SET, List.of(values));
    }

    public static FieldEdit add(String field, String... values) {
        return new FieldEdit(field, Action.ADD, List.of(values));
    }

    public static FieldEdit remove(String field, String... values) {
        return new FieldEdit(field, Action.REMOVE, List.of(values));
    }

    public static FieldEdit clear(String field) {
        return new FieldEdit(field, Action.CLEAR, List.of());
    }

    /** What is done with a field; only lists are added to and removed from. */
    public enum Action {
        SET,
        ADD,
        REMOVE,
        CLEAR
    }
}
