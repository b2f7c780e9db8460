package it.comunitadipratiche.it.kit;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.Field;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;

/** Makes the least an entry of a type needs to be published. */
final class Examples {
    private Examples() {}

    static JsonObject of(ContentType type) {
        return object(type.fields(), type.titleField());
    }

    private static JsonObject object(List<Field> fields, String title) {
        JsonObjectBuilder result = Json.createObjectBuilder();
        fields.stream()
                .filter(field -> field.required() || field.name().equals(title))
                .forEach(field -> result.add(field.name(), localized(field)));
        return result.build();
    }

    private static JsonValue localized(Field field) {
        JsonValue value = value(field);
        return field.localized() ? Json.createObjectBuilder().add("it", value).build() : value;
    }

    private static JsonValue value(Field field) {
        return switch (field.kind()) {
            case TEXT, RICH_TEXT, LEGAL_REFERENCE -> Json.createValue("Esempio");
            case INTEGER, DECIMAL -> Json.createValue(field.minimum().orElse(BigDecimal.ONE));
            case MONEY ->
                Json.createObjectBuilder()
                        .add("amount", "12.50")
                        .add("currency", "EUR")
                        .build();
            case BOOLEAN -> JsonValue.TRUE;
            case DATE -> Json.createValue("2026-01-15");
            case INSTANT -> Json.createValue("2026-01-15T09:00:00Z");
            case ENUM -> Json.createValue(field.options().get(0).value());
            case EMAIL -> Json.createValue("esempio@example.org");
            case URL -> Json.createValue("https://example.org/");
            case GEO_POINT ->
                Json.createObjectBuilder()
                        .add("latitude", 45.46)
                        .add("longitude", 9.19)
                        .build();
            case GROUP -> object(field.fields(), "");
            case LIST ->
                Json.createArrayBuilder()
                        .add(value(field.element().orElseThrow()))
                        .build();
            case TERM, TERRITORY, REFERENCE, ASSET ->
                throw new AssertionError(
                        "The required field " + field.name() + " needs something that exists: override example(type)");
        };
    }
}
