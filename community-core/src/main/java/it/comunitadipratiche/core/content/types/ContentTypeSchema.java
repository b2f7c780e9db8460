package it.comunitadipratiche.core.content.types;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** The JSON Schema (2020-12) of what an entry of a type may hold. */
final class ContentTypeSchema {
    private static final String ID = "^[0-9A-HJKMNP-TV-Z]{13}$";
    private final ContentType type;

    ContentTypeSchema(ContentType type) {
        this.type = type;
    }

    JsonObject json() {
        return object(type.fields())
                .add("$schema", "https://json-schema.org/draft/2020-12/schema")
                .add("title", type.label().values().getOrDefault("en", type.name()))
                .add(
                        "description",
                        "The fields of a " + type.name()
                                + "; those in x-required must have a value before it can be published.")
                .build();
    }

    private static JsonObjectBuilder object(List<Field> fields) {
        JsonObjectBuilder properties = JSON.createObjectBuilder();
        JsonArrayBuilder required = JSON.createArrayBuilder();
        for (Field field : fields) {
            properties.add(field.name(), labelled(field));
            if (field.required()) {
                required.add(field.name());
            }
        }
        return JSON.createObjectBuilder()
                .add("type", "object")
                .add("additionalProperties", false)
                .add("properties", properties)
                .add("x-required", required);
    }

    private static JsonObjectBuilder labelled(Field field) {
        JsonObjectBuilder value = field.localized()
                ? JSON.createObjectBuilder()
                        .add("type", "object")
                        .add("description", "One value for each language, by BCP 47 tag.")
                        .add("additionalProperties", value(field))
                : value(field);
        return value.add("title", field.label().values().getOrDefault("en", field.name()));
    }

    private static JsonObjectBuilder value(Field field) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        switch (field.kind()) {
            case TEXT -> json.add("type", "string").add("maxLength", field.maxLength());
            case RICH_TEXT ->
                json.add("type", "string").add("maxLength", field.maxLength()).add("contentMediaType", "text/html");
            case INTEGER -> bounds(json.add("type", "integer").add("format", "int64"), field);
            case DECIMAL -> bounds(json.add("type", "number"), field);
            case MONEY ->
                json.add("type", "object")
                        .add("additionalProperties", false)
                        .add("required", JSON.createArrayBuilder().add("amount").add("currency"))
                        .add(
                                "properties",
                                JSON.createObjectBuilder()
                                        .add("amount", pattern("^-?[0-9]{1,15}(\\.[0-9]{1,4})?$"))
                                        .add("currency", pattern("^[A-Z]{3}$")));
            case BOOLEAN -> json.add("type", "boolean");
            case DATE -> json.add("type", "string").add("format", "date");
            case INSTANT -> json.add("type", "string").add("format", "date-time");
            case ENUM -> {
                JsonArrayBuilder values = JSON.createArrayBuilder();
                field.options().forEach(option -> values.add(option.value()));
                json.add("type", "string").add("enum", values);
            }
            case TERM ->
                json.add("type", "string")
                        .add(
                                "description",
                                "A concept of the scheme " + field.scheme().orElse("") + ": id, URI or code.");
            case TERRITORY ->
                json.add("type", "string")
                        .add("pattern", "^([0-9]{2}|[0-9]{3}|[0-9]{6})$")
                        .add("description", "The ISTAT code of a region, province or municipality.");
            case REFERENCE, ASSET -> json.add("type", "string").add("pattern", ID);
            case EMAIL -> json.add("type", "string").add("format", "email").add("maxLength", field.maxLength());
            case URL -> json.add("type", "string").add("format", "uri").add("maxLength", field.maxLength());
            case LEGAL_REFERENCE ->
                json.add("type", "string")
                        .add("maxLength", field.maxLength())
                        .add("description", "A URN:NIR, ELI or ECLI.");
            case GEO_POINT ->
                json.add("type", "object")
                        .add("additionalProperties", false)
                        .add(
                                "required",
                                JSON.createArrayBuilder().add("latitude").add("longitude"))
                        .add(
                                "properties",
                                JSON.createObjectBuilder()
                                        .add("latitude", range(90))
                                        .add("longitude", range(180)));
            case GROUP -> json.addAll(object(field.fields()));
            case LIST ->
                json.add("type", "array")
                        .add("maxItems", field.maxLength())
                        .add("items", value(field.element().orElseThrow()));
        }
        return json;
    }

    private static JsonObjectBuilder pattern(String regex) {
        return JSON.createObjectBuilder().add("type", "string").add("pattern", regex);
    }

    private static JsonObjectBuilder range(int bound) {
        return JSON.createObjectBuilder()
                .add("type", "number")
                .add("minimum", -bound)
                .add("maximum", bound);
    }

    private static void bounds(JsonObjectBuilder json, Field field) {
        field.minimum().ifPresent(bound -> json.add("minimum", bound));
        field.maximum().ifPresent(bound -> json.add("maximum", bound));
    }
}
