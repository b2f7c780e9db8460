package it.comunitadipratiche.api.openapi;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.Option;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The paths of one content type: those every collection has, with its own names and the schema of its fields.
 *
 * @param schema of the fields of its entries, as JSON Schema
 */
record TypePaths(ContentType type, JsonObject schema) {
    private static final String ID = "0PQ7T4B3KX2M1";

    private String named() {
        return type.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + type.name().substring(1);
    }

    /** Its schemas by name. */
    Map<String, JsonValue> schemas() {
        Map<String, JsonValue> schemas = new TreeMap<>();
        JsonObjectBuilder fields = Json.createObjectBuilder();
        schema.forEach((name, value) -> {
            if (!name.startsWith("$")) {
                fields.add(name, value);
            }
        });
        schemas.put(named() + "Fields", fields.add("x-origin", type.origin()).build());
        schemas.put(
                named() + "Draft",
                Json.createObjectBuilder()
                        .add("x-origin", type.origin())
                        .add("type", "object")
                        .add("required", Json.createArrayBuilder().add("fields"))
                        .add(
                                "properties",
                                Json.createObjectBuilder()
                                        .add(
                                                "externalId",
                                                Json.createObjectBuilder().add("type", "string"))
                                        .add("audience", OpenApiDocument.ref("schemas", "Audience"))
                                        .add("slugs", Json.createObjectBuilder().add("type", "object"))
                                        .add("fields", OpenApiDocument.ref("schemas", named() + "Fields")))
                        .add("additionalProperties", false)
                        .build());
        return schemas;
    }

    /** Its two paths. */
    JsonObject paths(JsonObject base) {
        JsonObject all = base.getJsonObject("paths");
        JsonObject list = all.getJsonObject("/{collection}");
        JsonObject one = all.getJsonObject("/{collection}/{idOrSlug}");
        return Json.createObjectBuilder()
                .add(
                        "/" + type.collection(),
                        Json.createObjectBuilder()
                                .add("get", operation(list.getJsonObject("get"), "list"))
                                .add("post", creation(list.getJsonObject("post"))))
                .add(
                        "/" + type.collection() + "/{idOrSlug}",
                        Json.createObjectBuilder().add("get", operation(one.getJsonObject("get"), "get")))
                .build();
    }

    private JsonObject operation(JsonObject generic, String verb) {
        JsonObjectBuilder json = Json.createObjectBuilder(generic)
                .add("operationId", verb + named())
                .add(
                        "summary",
                        generic.getString("summary") + ": " + type.label().best(Locale.ENGLISH))
                .add("x-origin", type.origin());
        JsonArrayBuilder parameters = Json.createArrayBuilder();
        generic.getJsonArray("parameters").stream()
                .filter(parameter -> !"#/components/parameters/collection"
                        .equals(parameter.asJsonObject().getString("$ref", "")))
                .forEach(parameters::add);
        return json.add("parameters", parameters).build();
    }

    private JsonObject creation(JsonObject generic) {
        JsonObject body = Json.createObjectBuilder()
                .add("schema", OpenApiDocument.ref("schemas", named() + "Draft"))
                .add("example", Json.createObjectBuilder().add("fields", example(type.fields())))
                .build();
        return Json.createObjectBuilder(operation(generic, "create"))
                .add(
                        "requestBody",
                        Json.createObjectBuilder()
                                .add("required", true)
                                .add("content", Json.createObjectBuilder().add("application/json", body)))
                .build();
    }

    /** Values for the fields that must be there. */
    private static JsonObject example(List<Field> fields) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        fields.stream().filter(Field::required).forEach(field -> {
            JsonValue value = example(field);
            json.add(
                    field.name(),
                    field.localized()
                            ? Json.createObjectBuilder().add("it", value).build()
                            : value);
        });
        return json.build();
    }

    private static JsonValue example(Field field) {
        return switch (field.kind()) {
            case TEXT -> Json.createValue(field.label().best(Locale.ITALIAN));
            case RICH_TEXT -> Json.createValue("<p>Testo.</p>");
            case INTEGER, DECIMAL ->
                Json.createValue(field.minimum().map(Number::intValue).orElse(1));
            case MONEY ->
                Json.createObjectBuilder()
                        .add("amount", "12.50")
                        .add("currency", "EUR")
                        .build();
            case BOOLEAN -> JsonValue.TRUE;
            case DATE -> Json.createValue("2026-11-23");
            case INSTANT -> Json.createValue("2026-11-23T10:00:00Z");
            case ENUM ->
                Json.createValue(
                        field.options().stream().findFirst().map(Option::value).orElse(""));
            case TERM, REFERENCE, ASSET -> Json.createValue(ID);
            case TERRITORY -> Json.createValue("048017");
            case EMAIL -> Json.createValue("ada@example.org");
            case URL -> Json.createValue("https://example.org/");
            case LEGAL_REFERENCE -> Json.createValue("urn:nir:stato:decreto.legislativo:2017-07-03;117~art55");
            case GEO_POINT ->
                Json.createObjectBuilder()
                        .add("latitude", 43.77)
                        .add("longitude", 11.25)
                        .build();
            case GROUP -> example(field.fields());
            case LIST -> OpenApiDocument.array(example(field.element().orElseThrow()));
        };
    }
}
