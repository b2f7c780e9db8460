package it.comunitadipratiche.core.alike;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.legal.LegalReference;
import it.comunitadipratiche.core.legal.LegalReferences;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a publication others are like it by, as everybody may read it.
 *
 * @param terms the labels of concepts by id
 * @param byField the ids of concepts by the field they stand in
 * @param norms by what stands for them
 * @param named the titles of entries by id
 */
record Traits(
        Map<String, String> terms,
        Map<String, List<String>> byField,
        Map<String, String> norms,
        Map<String, String> named) {

    static Traits of(ReadyDocument document, ContentType type) {
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(document.body()))) {
            JsonObject json = reader.readObject();
            Map<String, String> terms = new LinkedHashMap<>();
            Map<String, List<String>> byField = new LinkedHashMap<>();
            Map<String, String> norms = new LinkedHashMap<>();
            Map<String, String> named = new LinkedHashMap<>();
            JsonObject fields = object(json, "fields");
            for (Field field : type.fields()) {
                if (field.audience() != Audience.PUBLIC) {
                    continue;
                }
                if (field.valueKind() == FieldKind.TERM) {
                    String scheme = field.scheme()
                            .or(() -> field.element().flatMap(Field::scheme))
                            .orElse("");
                    Map<String, String> labels = labels(object(json, "terms").get(scheme), "label");
                    List<String> ids = strings(fields.get(field.name()))
                            .filter(labels::containsKey)
                            .toList();
                    ids.forEach(id -> terms.put(id, labels.getOrDefault(id, "")));
                    byField.put(field.name(), ids);
                }
                if (field.valueKind() == FieldKind.LEGAL_REFERENCE) {
                    strings(fields.get(field.name())).forEach(norm -> norms.put(norm, named(norm)));
                }
                if (field.valueKind() == FieldKind.REFERENCE || field.valueKind() == FieldKind.RICH_TEXT) {
                    named.putAll(labels(object(json, "links").get(field.name()), "title"));
                }
            }
            return new Traits(terms, byField, norms, named);
        }
    }

    List<String> termsOf(String field) {
        return byField.getOrDefault(field, List.of());
    }

    private static Map<String, String> labels(@Nullable JsonValue things, String name) {
        Map<String, String> labels = new LinkedHashMap<>();
        if (things instanceof JsonArray array) {
            for (JsonValue thing : array) {
                if (thing instanceof JsonObject object && object.containsKey("id")) {
                    labels.put(object.getString("id"), object.getString(name, ""));
                }
            }
        }
        return labels;
    }

    /** What lawyers call it. */
    private static String named(String norm) {
        return LegalReferences.find(norm).stream()
                .findFirst()
                .map(LegalReference::label)
                .orElse(norm);
    }

    private static Stream<String> strings(@Nullable JsonValue value) {
        List<? extends JsonValue> values =
                value instanceof JsonArray array ? array : value == null ? List.of() : List.of(value);
        return values.stream().filter(JsonString.class::isInstance).map(text -> ((JsonString) text).getString());
    }

    private static JsonObject object(JsonObject json, String name) {
        return json.get(name) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }
}
