package it.comunitadipratiche.core.content;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.kernel.Audience;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes out of a document what an audience may not see. */
final class Redaction {
    /** The member that tells for whom a document is, or what it links to if that is not for everybody. */
    static final String AUDIENCE = "audience";

    private final ContentType type;
    private final Audience audience;

    Redaction(ContentType type, Audience audience) {
        this.type = type;
        this.audience = audience;
    }

    /** Whether there may be something in a document to take out. */
    boolean isNeeded(byte[] json) {
        return hides(type.fields()) || hidesLinks(new String(json, StandardCharsets.UTF_8));
    }

    private boolean hidesLinks(String json) {
        return Arrays.stream(Audience.values())
                .filter(other -> !audience.sees(other))
                .anyMatch(other -> json.contains("\"" + AUDIENCE + "\":\"" + other + "\""));
    }

    private boolean hides(List<Field> fields) {
        return fields.stream()
                .anyMatch(field -> !audience.sees(field.audience())
                        || hides(field.fields())
                        || field.element()
                                .filter(element -> hides(element.fields()))
                                .isPresent());
    }

    JsonObject apply(JsonObject document) {
        Set<String> terms = new HashSet<>();
        JsonObject fields = fields(type.fields(), document.getJsonObject("fields"), terms);
        JsonObjectBuilder result = JSON.createObjectBuilder(document).add("fields", fields);
        result.add("terms", terms(document.getJsonObject("terms"), terms));
        for (String part : List.of("links", "assets")) {
            JsonObjectBuilder kept = JSON.createObjectBuilder();
            document.getJsonObject(part).forEach((path, value) -> {
                if (sees(type.fields(), path)) {
                    kept.add(path, shown(value.asJsonArray()));
                }
            });
            result.add(part, kept);
        }
        return result.build();
    }

    private JsonArrayBuilder shown(JsonArray targets) {
        JsonArrayBuilder kept = JSON.createArrayBuilder();
        targets.stream()
                .filter(target -> audience.sees(
                        Audience.valueOf(target.asJsonObject().getString(AUDIENCE, Audience.PUBLIC.name()))))
                .forEach(kept::add);
        return kept;
    }

    private JsonObject fields(List<Field> fields, JsonObject values, Set<String> terms) {
        JsonObjectBuilder result = JSON.createObjectBuilder();
        for (Field field : fields) {
            JsonValue value = values.get(field.name());
            if (value != null && audience.sees(field.audience())) {
                result.add(field.name(), value(field, value, terms));
            }
        }
        return result.build();
    }

    private JsonValue value(Field field, JsonValue value, Set<String> terms) {
        if (field.kind() == FieldKind.GROUP) {
            return fields(field.fields(), value.asJsonObject(), terms);
        }
        if (field.kind() == FieldKind.LIST) {
            JsonArrayBuilder result = JSON.createArrayBuilder();
            value.asJsonArray()
                    .forEach(element -> result.add(value(field.element().orElseThrow(), element, terms)));
            return result.build();
        }
        if (field.kind() == FieldKind.TERM && value instanceof JsonString concept) {
            terms.add(concept.getString());
        }
        return value;
    }

    private static JsonObject terms(JsonObject terms, Set<String> seen) {
        JsonObjectBuilder result = JSON.createObjectBuilder();
        terms.forEach((scheme, concepts) -> {
            JsonArrayBuilder kept = JSON.createArrayBuilder();
            ((JsonArray) concepts)
                    .stream()
                            .filter(concept ->
                                    seen.contains(concept.asJsonObject().getString("id")))
                            .forEach(kept::add);
            result.add(scheme, kept);
        });
        return result.build();
    }

    private boolean sees(List<Field> fields, String path) {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .anyMatch(field -> audience.sees(field.audience())
                        && (dot < 0
                                || sees(
                                        field.element().map(Field::fields).orElse(field.fields()),
                                        path.substring(dot + 1))));
    }
}
