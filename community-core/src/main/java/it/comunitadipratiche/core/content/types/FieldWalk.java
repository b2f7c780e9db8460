package it.comunitadipratiche.core.content.types;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Visits every single value of an entry, in groups and lists and in every language. */
public final class FieldWalk {
    private FieldWalk() {}

    /** What is done with a value; the pointer leads to it. */
    @FunctionalInterface
    public interface Visitor {
        void value(Field field, JsonValue value, String pointer);
    }

    public static void visit(ContentType type, JsonObject fields, Visitor visitor) {
        visit(type.fields(), fields, "/fields", visitor);
    }

    /** The ids that fields of a kind hold, {@code REFERENCE} and {@code ASSET} also those that rich texts name. */
    public static Set<Id> ids(ContentType type, JsonObject fields, FieldKind kind) {
        Set<Id> ids = new LinkedHashSet<>();
        visit(type, fields, (field, value, pointer) -> ids.addAll(ids(field, value, kind)));
        return ids;
    }

    /** The ids a single value holds. */
    public static Set<Id> ids(Field field, JsonValue value, FieldKind kind) {
        if (!(value instanceof JsonString text)) {
            return Set.of();
        }
        if (field.kind() == kind) {
            return Set.of(Id.of(text.getString()));
        }
        if (field.kind() == FieldKind.RICH_TEXT && kind == FieldKind.REFERENCE) {
            return RichText.entries(text.getString());
        }
        return field.kind() == FieldKind.RICH_TEXT && kind == FieldKind.ASSET
                ? RichText.assets(text.getString())
                : Set.of();
    }

    private static void visit(List<Field> fields, JsonObject values, String at, Visitor visitor) {
        for (Field field : fields) {
            JsonValue value = values.get(field.name());
            if (value == null) {
                continue;
            }
            String pointer = at + "/" + field.name();
            if (field.localized() && value instanceof JsonObject byLanguage) {
                byLanguage.forEach((language, inner) -> visit(field, inner, pointer + "/" + language, visitor));
            } else {
                visit(field, value, pointer, visitor);
            }
        }
    }

    private static void visit(Field field, JsonValue value, String at, Visitor visitor) {
        if (field.kind() == FieldKind.GROUP && value instanceof JsonObject object) {
            visit(field.fields(), object, at, visitor);
        } else if (field.kind() == FieldKind.LIST && value instanceof JsonArray array) {
            Field element = field.element().orElseThrow();
            for (int i = 0; i < array.size(); i++) {
                visit(element, array.get(i), at + "/" + i, visitor);
            }
        } else {
            visitor.value(field, value, at);
        }
    }
}
