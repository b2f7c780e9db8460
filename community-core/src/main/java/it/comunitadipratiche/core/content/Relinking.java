package it.comunitadipratiche.core.content;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.content.types.RichText;
import it.comunitadipratiche.core.kernel.Id;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Values that point to one entry wherever they pointed to another. Nothing points twice to the same in one list, and an
 * entry does not come to point to itself.
 *
 * @param own the entry that has the values
 */
record Relinking(Id from, Id to, Id own) {

    JsonObject of(ContentType type, JsonObject fields) {
        return object(type.fields(), fields);
    }

    private JsonObject object(List<Field> fields, JsonObject values) {
        JsonObjectBuilder result = JSON.createObjectBuilder(values);
        for (Field field : fields) {
            JsonValue value = values.get(field.name());
            if (value != null) {
                Optional<JsonValue> other = field.localized() && value instanceof JsonObject byLanguage
                        ? Optional.of(localized(field, byLanguage))
                        : value(field, value);
                other.ifPresentOrElse(one -> result.add(field.name(), one), () -> result.remove(field.name()));
            }
        }
        return result.build();
    }

    private JsonObject localized(Field field, JsonObject byLanguage) {
        JsonObjectBuilder result = JSON.createObjectBuilder();
        byLanguage.forEach((language, value) -> value(field, value).ifPresent(one -> result.add(language, one)));
        return result.build();
    }

    private Optional<JsonValue> value(Field field, JsonValue value) {
        if (field.kind() == FieldKind.GROUP && value instanceof JsonObject group) {
            return Optional.of(object(field.fields(), group));
        }
        if (field.kind() == FieldKind.LIST && value instanceof JsonArray array) {
            return list(field.element().orElseThrow(), array);
        }
        if (!(value instanceof JsonString text)) {
            return Optional.of(value);
        }
        if (field.kind() == FieldKind.RICH_TEXT) {
            return Optional.of(JSON.createValue(RichText.relinked(text.getString(), from, to)));
        }
        if (field.kind() == FieldKind.REFERENCE && text.getString().equals(from.toString())) {
            return own.equals(to) ? Optional.empty() : Optional.of(JSON.createValue(to.toString()));
        }
        return Optional.of(value);
    }

    private Optional<JsonValue> list(Field element, JsonArray array) {
        Set<JsonValue> distinct = new LinkedHashSet<>();
        array.forEach(item -> value(element, item).ifPresent(distinct::add));
        if (List.copyOf(distinct).equals(List.copyOf(array)) || !points(element, array)) {
            return Optional.of(array);
        }
        JsonArrayBuilder result = JSON.createArrayBuilder();
        distinct.forEach(result::add);
        return Optional.of(distinct).filter(left -> !left.isEmpty()).map(left -> result.build());
    }

    /** Whether anything in a list is about to change: what was there twice before stays so otherwise. */
    private boolean points(Field element, JsonArray array) {
        return array.stream().anyMatch(item -> !value(element, item).equals(Optional.of(item)));
    }
}
