package it.comunitadipratiche.core.content.types;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.LocalizedText;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads and writes content types as JSON: what integrators see, and how types defined at run time are kept. */
final class ContentTypeDefinition {
    private static final Set<String> TYPE_KEYS = Set.of(
            "name", "collection", "label", "pluralLabel", "titleField", "summaryField", "audience", "fields", "origin");
    private static final Set<String> FIELD_KEYS = Set.of(
            "name",
            "kind",
            "label",
            "help",
            "required",
            "localized",
            "searchable",
            "facet",
            "sortable",
            "personal",
            "audience",
            "maxLength",
            "minimum",
            "maximum",
            "options",
            "scheme",
            "targets",
            "element",
            "fields");
    private final List<Gap> gaps = new ArrayList<>();

    /**
     * Reads the definition of a type.
     *
     * @throws InvalidInputException with every gap
     */
    static ContentType read(JsonObject json) {
        ContentTypeDefinition reader = new ContentTypeDefinition();
        ContentType type = reader.type(json);
        if (!reader.gaps.isEmpty()) {
            throw new InvalidInputException(reader.gaps);
        }
        return type;
    }

    private ContentType type(JsonObject json) {
        unknown(json, TYPE_KEYS, "");
        LocalizedText label = text(json, "label", "", true);
        return new ContentType(
                string(json, "name", "", true),
                string(json, "collection", "", true),
                label,
                json.containsKey("pluralLabel") ? text(json, "pluralLabel", "", true) : label,
                json.containsKey("titleField") ? string(json, "titleField", "", true) : "title",
                Optional.of(string(json, "summaryField", "", false)).filter(s -> !s.isEmpty()),
                choice(json, "audience", "", Audience.class, Audience.PUBLIC),
                fields(json, ""),
                ContentType.RUNTIME);
    }

    private List<Field> fields(JsonObject json, String at) {
        if (!(json.get("fields") instanceof JsonArray array)) {
            gaps.add(new Gap(at + "/fields", "content.definition.missing", "fields"));
            return List.of();
        }
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            String pointer = at + "/fields/" + i;
            if (array.get(i) instanceof JsonObject field) {
                fields.add(field(field, pointer, true));
            } else {
                gaps.add(new Gap(pointer, "content.definition.object"));
            }
        }
        return fields;
    }

    private Field field(JsonObject json, String at, boolean named) {
        unknown(json, FIELD_KEYS, at);
        FieldKind kind = choice(json, "kind", at, FieldKind.class, FieldKind.TEXT);
        String name = string(json, "name", at, named);
        int given = number(json, "maxLength", at).map(BigDecimal::intValue).orElse(0);
        return new Field(
                name,
                kind,
                text(json, "label", at, named),
                text(json, "help", at, false),
                flag(json, "required", at),
                flag(json, "localized", at),
                flag(json, "searchable", at),
                flag(json, "facet", at),
                flag(json, "sortable", at),
                flag(json, "personal", at),
                choice(json, "audience", at, Audience.class, Audience.PUBLIC),
                FieldLimits.length(kind, Math.max(0, given)),
                number(json, "minimum", at),
                number(json, "maximum", at),
                kind == FieldKind.ENUM ? options(json, at) : List.of(),
                Optional.of(string(json, "scheme", at, kind == FieldKind.TERM)).filter(s -> !s.isEmpty()),
                strings(json, "targets", at),
                kind == FieldKind.LIST ? Optional.of(element(json, at, name)) : Optional.empty(),
                kind == FieldKind.GROUP ? fields(json, at) : List.of());
    }

    private Field element(JsonObject json, String at, String name) {
        JsonObject element = json.get("element") instanceof JsonObject given ? given : JsonValue.EMPTY_JSON_OBJECT;
        if (element.isEmpty()) {
            gaps.add(new Gap(at + "/element", "content.definition.missing", "element"));
        }
        JsonObjectBuilder named = JSON.createObjectBuilder(element).add("name", name);
        if (!element.containsKey("label")) {
            named.add("label", json.getOrDefault("label", JsonValue.EMPTY_JSON_OBJECT));
        }
        return field(named.build(), at + "/element", false);
    }

    private List<Option> options(JsonObject json, String at) {
        List<Option> options = new ArrayList<>();
        if (json.get("options") instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                String pointer = at + "/options/" + i;
                if (array.get(i) instanceof JsonString value) {
                    options.add(new Option(value.getString(), LocalizedText.of(value.getString(), value.getString())));
                } else if (array.get(i) instanceof JsonObject option) {
                    options.add(
                            new Option(string(option, "value", pointer, true), text(option, "label", pointer, true)));
                }
            }
        }
        if (options.isEmpty()) {
            gaps.add(new Gap(at + "/options", "content.definition.missing", "options"));
        }
        return options;
    }

    private void unknown(JsonObject json, Set<String> known, String at) {
        json.keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> gaps.add(new Gap(at + "/" + key, "content.field.unknown", key)));
    }

    private String string(JsonObject json, String key, String at, boolean required) {
        if (json.get(key) instanceof JsonString value && !value.getString().isBlank()) {
            return value.getString().strip();
        }
        if (required || json.containsKey(key)) {
            gaps.add(new Gap(at + "/" + key, "content.definition.missing", key));
        }
        return "";
    }

    private LocalizedText text(JsonObject json, String key, String at, boolean required) {
        Map<String, String> values = new TreeMap<>();
        if (json.get(key) instanceof JsonString value) {
            values.put("it", value.getString());
        } else if (json.get(key) instanceof JsonObject object) {
            object.forEach((language, value) -> {
                if (value instanceof JsonString text) {
                    values.put(language, text.getString());
                }
            });
        }
        if (required && values.isEmpty()) {
            gaps.add(new Gap(at + "/" + key, "content.definition.missing", key));
        }
        return LocalizedText.of(values);
    }

    private boolean flag(JsonObject json, String key, String at) {
        JsonValue value = json.getOrDefault(key, JsonValue.FALSE);
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            gaps.add(new Gap(at + "/" + key, "content.field.boolean"));
        }
        return value == JsonValue.TRUE;
    }

    private Optional<BigDecimal> number(JsonObject json, String key, String at) {
        if (json.get(key) instanceof JsonNumber value) {
            return Optional.of(value.bigDecimalValue());
        }
        if (json.containsKey(key)) {
            gaps.add(new Gap(at + "/" + key, "content.field.number"));
        }
        return Optional.empty();
    }

    private List<String> strings(JsonObject json, String key, String at) {
        if (json.get(key) instanceof JsonArray array) {
            return array.stream()
                    .filter(JsonString.class::isInstance)
                    .map(value -> ((JsonString) value).getString())
                    .toList();
        }
        if (json.containsKey(key)) {
            gaps.add(new Gap(at + "/" + key, "content.field.list"));
        }
        return List.of();
    }

    private <E extends Enum<E>> E choice(JsonObject json, String key, String at, Class<E> type, E otherwise) {
        if (!json.containsKey(key)) {
            return otherwise;
        }
        String value = string(json, key, at, true);
        try {
            return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            gaps.add(new Gap(
                    at + "/" + key,
                    "content.field.option",
                    value,
                    List.of(type.getEnumConstants()).toString()));
            return otherwise;
        }
    }

    /** Writes a type. */
    static JsonObject write(ContentType type) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("name", type.name())
                .add("collection", type.collection())
                .add("label", text(type.label()))
                .add("pluralLabel", text(type.pluralLabel()))
                .add("titleField", type.titleField());
        type.summaryField().ifPresent(name -> json.add("summaryField", name));
        return json.add("audience", type.audience().name())
                .add("fields", fields(type.fields()))
                .add("origin", type.origin())
                .build();
    }

    private static JsonArrayBuilder fields(List<Field> fields) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        fields.forEach(field -> array.add(field(field, true)));
        return array;
    }

    private static JsonObjectBuilder field(Field field, boolean named) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        if (named) {
            json.add("name", field.name());
        }
        json.add("kind", field.kind().name());
        if (named) {
            json.add("label", text(field.label()));
        }
        if (!field.help().values().isEmpty()) {
            json.add("help", text(field.help()));
        }
        flag(json, "required", field.required());
        flag(json, "localized", field.localized());
        flag(json, "searchable", field.searchable());
        flag(json, "facet", field.facet());
        flag(json, "sortable", field.sortable());
        flag(json, "personal", field.personal());
        if (field.audience() != Audience.PUBLIC) {
            json.add("audience", field.audience().name());
        }
        switch (field.kind()) {
            case TEXT, RICH_TEXT, LIST, URL, EMAIL -> json.add("maxLength", field.maxLength());
            default -> {}
        }
        field.minimum().ifPresent(bound -> json.add("minimum", bound));
        field.maximum().ifPresent(bound -> json.add("maximum", bound));
        if (!field.options().isEmpty()) {
            JsonArrayBuilder options = JSON.createArrayBuilder();
            field.options()
                    .forEach(option -> options.add(JSON.createObjectBuilder()
                            .add("value", option.value())
                            .add("label", text(option.label()))));
            json.add("options", options);
        }
        field.scheme().ifPresent(scheme -> json.add("scheme", scheme));
        if (!field.targets().isEmpty()) {
            json.add("targets", JSON.createArrayBuilder(field.targets()));
        }
        field.element().ifPresent(element -> json.add("element", field(element, false)));
        if (!field.fields().isEmpty()) {
            json.add("fields", fields(field.fields()));
        }
        return json;
    }

    private static void flag(JsonObjectBuilder json, String name, boolean value) {
        if (value) {
            json.add(name, true);
        }
    }

    private static JsonObject text(LocalizedText text) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        text.values().forEach(json::add);
        return json.build();
    }
}
