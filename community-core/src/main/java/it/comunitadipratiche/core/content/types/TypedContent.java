package it.comunitadipratiche.core.content.types;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.Money;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import java.io.StringReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Binds the values of an entry to an instance of its record, and back. */
public final class TypedContent {
    private static final Jsonb JSONB = JsonbBuilder.create(
            new JsonbConfig().withAdapters(new LocalizedTextAdapter(), new IdAdapter(), new MoneyAdapter()));

    private TypedContent() {}

    public static JsonObject toFields(Record content) {
        return parse(JSONB.toJson(content));
    }

    public static <R extends Record> R fromFields(JsonObject fields, Class<R> content) {
        return JSONB.fromJson(fields.toString(), content);
    }

    /** Binds the fields of a published document, whose localized values are plain. */
    public static <R extends Record> R fromDocument(String document, Locale locale, Class<R> content) {
        JsonObject fields = parse(document).getJsonObject("fields");
        return fromFields(localized(fields, content, locale.toLanguageTag()), content);
    }

    public static JsonObject parse(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    /** Reads what is kept as {@link #bytes}. */
    public static JsonObject parse(byte[] json) {
        return parse(new String(json, StandardCharsets.UTF_8));
    }

    /** As it is kept in the database: in UTF-8. */
    public static byte[] bytes(JsonObject json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject localized(JsonObject fields, Class<?> content, String locale) {
        JsonObjectBuilder result = JSON.createObjectBuilder(fields);
        for (RecordComponent component : content.getRecordComponents()) {
            JsonValue value = fields.get(component.getName());
            if (value != null) {
                result.add(component.getName(), localized(value, component.getGenericType(), locale));
            }
        }
        return result.build();
    }

    private static JsonValue localized(JsonValue value, Type type, String locale) {
        if (type == LocalizedText.class && value instanceof JsonString) {
            return JSON.createObjectBuilder().add(locale, value).build();
        }
        if (type instanceof Class<?> group && group.isRecord() && value instanceof JsonObject object) {
            return localized(object, group, locale);
        }
        if (type instanceof ParameterizedType list && value instanceof JsonArray array) {
            JsonArrayBuilder elements = JSON.createArrayBuilder();
            array.forEach(element -> elements.add(localized(element, list.getActualTypeArguments()[0], locale)));
            return elements.build();
        }
        return value;
    }

    /** {@code {"it": "…", "en": "…"}}. */
    public static final class LocalizedTextAdapter implements JsonbAdapter<LocalizedText, Map<String, String>> {
        @Override
        public Map<String, String> adaptToJson(LocalizedText text) {
            return text.values();
        }

        @Override
        public LocalizedText adaptFromJson(Map<String, String> values) {
            return LocalizedText.of(values);
        }
    }

    /** The 13-character form. */
    public static final class IdAdapter implements JsonbAdapter<Id, String> {
        @Override
        public String adaptToJson(Id id) {
            return id.toString();
        }

        @Override
        public Id adaptFromJson(String text) {
            return Id.of(text);
        }
    }

    /** {@code {"amount": "12.50", "currency": "EUR"}}. */
    public static final class MoneyAdapter implements JsonbAdapter<Money, Map<String, String>> {
        @Override
        public Map<String, String> adaptToJson(Money money) {
            return new TreeMap<>(Map.of(
                    "amount", money.amount().toPlainString(),
                    "currency", money.currency().getCurrencyCode()));
        }

        @Override
        public Money adaptFromJson(Map<String, String> values) {
            return new Money(
                    new BigDecimal(values.getOrDefault("amount", "0")),
                    Currency.getInstance(values.getOrDefault("currency", "EUR")));
        }
    }
}
