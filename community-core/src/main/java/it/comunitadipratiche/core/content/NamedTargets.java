package it.comunitadipratiche.core.content;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * References that name what they lead to by its external id, {@code {"externalId": "old-17"}}, as who sends entries in
 * bulk does not know their ids yet; a reference that may lead to several types names the {@code type} too.
 */
final class NamedTargets {
    private static final String EXTERNAL_ID = "externalId";
    private final BiFunction<String, String, Optional<Id>> finder;
    private final List<Gap> gaps;

    /**
     * @param finder the entry of a type and an external id
     * @param gaps where names that lead nowhere are told
     */
    NamedTargets(BiFunction<String, String, Optional<Id>> finder, List<Gap> gaps) {
        this.finder = finder;
        this.gaps = gaps;
    }

    /** The same fields with ids in place of names. */
    JsonObject resolve(ContentType type, JsonObject fields) {
        return leadsAnywhere(type.fields()) ? object(type.fields(), fields, "/fields") : fields;
    }

    private static boolean leadsAnywhere(List<Field> fields) {
        return fields.stream()
                .anyMatch(field -> field.valueKind() == FieldKind.REFERENCE
                        || leadsAnywhere(field.element().map(Field::fields).orElse(field.fields())));
    }

    private JsonObject object(List<Field> fields, JsonObject values, String pointer) {
        JsonObjectBuilder resolved = JSON.createObjectBuilder(values);
        for (Field field : fields) {
            JsonValue value = values.get(field.name());
            if (value != null) {
                resolved.add(field.name(), value(field, value, pointer + '/' + field.name()));
            }
        }
        return resolved.build();
    }

    private JsonValue value(Field field, JsonValue value, String pointer) {
        if (value instanceof JsonArray array && field.element().isPresent()) {
            JsonArrayBuilder resolved = JSON.createArrayBuilder();
            for (int i = 0; i < array.size(); i++) {
                resolved.add(value(field.element().get(), array.get(i), pointer + '/' + i));
            }
            return resolved.build();
        }
        if (field.kind() == FieldKind.GROUP && value instanceof JsonObject group) {
            return object(field.fields(), group, pointer);
        }
        return field.kind() == FieldKind.REFERENCE
                        && value instanceof JsonObject named
                        && named.get(EXTERNAL_ID) instanceof JsonString externalId
                ? target(field, named, externalId.getString(), pointer)
                : value;
    }

    private JsonValue target(Field field, JsonObject named, String externalId, String pointer) {
        List<String> types = named.get("type") instanceof JsonString type ? List.of(type.getString()) : field.targets();
        Optional<Id> found = types.stream()
                .flatMap(type -> finder.apply(type, externalId).stream())
                .findFirst();
        if (found.isEmpty()) {
            gaps.add(new Gap(pointer, "content.reference.named", externalId));
        }
        return found.<JsonValue>map(id -> JSON.createValue(id.toString())).orElse(JsonValue.NULL);
    }
}
