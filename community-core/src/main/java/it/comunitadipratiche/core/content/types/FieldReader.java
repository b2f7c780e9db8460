package it.comunitadipratiche.core.content.types;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.Slug;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of an entry as somebody sent them: checks their shape, cleans texts, resolves terms, and notes every
 * gap. What it returns is what is kept.
 */
public final class FieldReader {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\"]+@[^@\\s<>\"]+\\.[^@\\s<>\"]+");
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,4})?");
    private static final int MOST_GAPS = 100;

    private final Locales locales;
    private final Lookups lookups;
    private final List<Gap> gaps = new ArrayList<>();

    public FieldReader(Locales locales, Lookups lookups) {
        this.locales = locales;
        this.lookups = lookups;
    }

    public List<Gap> gaps() {
        return gaps;
    }

    /** The values as they are kept, without empty ones. */
    public JsonObject read(ContentType type, JsonObject fields) {
        return object(type.fields(), fields, "/fields");
    }

    /** Checks slugs by language. */
    public void slugs(Map<String, String> slugs) {
        slugs.forEach((language, slug) -> {
            if (!locales.supports(language)) {
                gap("/slugs/" + language, "kernel.locale", language, locales.tags());
            } else if (!Slug.isValid(slug)) {
                gap("/slugs/" + language, "kernel.slug", slug, Slug.MAX_LENGTH);
            }
        });
    }

    private JsonObject object(List<Field> fields, JsonObject values, String at) {
        for (String name : values.keySet()) {
            if (fields.stream().noneMatch(field -> field.name().equals(name))) {
                gap(at + "/" + escaped(name), "content.field.unknown", name);
            }
        }
        JsonObjectBuilder result = JSON.createObjectBuilder();
        for (Field field : fields) {
            JsonValue value = values.get(field.name());
            if (value == null || value == JsonValue.NULL) {
                continue;
            }
            String pointer = at + "/" + field.name();
            JsonValue read = field.localized() ? localized(field, value, pointer) : value(field, value, pointer);
            if (read != null && !isEmpty(read)) {
                result.add(field.name(), read);
            }
        }
        return result.build();
    }

    private @Nullable JsonValue localized(Field field, JsonValue value, String at) {
        if (!(value instanceof JsonObject byLanguage)) {
            gap(at, "content.field.localized", field.label(), locales.tags());
            return null;
        }
        JsonObjectBuilder result = JSON.createObjectBuilder();
        byLanguage.forEach((language, inner) -> {
            if (!locales.supports(language)) {
                gap(at + "/" + escaped(language), "kernel.locale", language, locales.tags());
            } else if (inner != JsonValue.NULL) {
                JsonValue read = value(field, inner, at + "/" + language);
                if (read != null && !isEmpty(read)) {
                    result.add(language, read);
                }
            }
        });
        return result.build();
    }

    private @Nullable JsonValue value(Field field, JsonValue value, String at) {
        return switch (field.kind()) {
            case TEXT -> text(field, value, at);
            case RICH_TEXT -> richText(field, value, at);
            case INTEGER -> integer(field, value, at);
            case DECIMAL -> decimal(field, value, at);
            case MONEY -> money(value, at);
            case BOOLEAN -> flag(value, at);
            case DATE -> date(value, at);
            case INSTANT -> instant(value, at);
            case ENUM -> option(field, value, at);
            case TERM -> term(field, value, at);
            case TERRITORY -> territory(value, at);
            case REFERENCE, ASSET -> id(value, at);
            case EMAIL -> matching(field, value, at, EMAIL, "content.field.email");
            case URL -> url(field, value, at);
            case LEGAL_REFERENCE -> text(field, value, at);
            case GEO_POINT -> geoPoint(value, at);
            case GROUP -> group(field, value, at);
            case LIST -> list(field, value, at);
        };
    }

    private @Nullable String string(JsonValue value, String at) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        gap(at, "content.field.text");
        return null;
    }

    private @Nullable JsonValue text(Field field, JsonValue value, String at) {
        String text = string(value, at);
        return text == null ? null : bounded(field, clean(text), at);
    }

    private @Nullable JsonValue bounded(Field field, String text, String at) {
        if (text.length() > field.maxLength()) {
            gap(at, "content.field.tooLong", field.label(), text.length(), field.maxLength());
            return null;
        }
        return JSON.createValue(text);
    }

    private @Nullable JsonValue richText(Field field, JsonValue value, String at) {
        String text = string(value, at);
        if (text == null) {
            return null;
        }
        if (text.length() > field.maxLength()) {
            return bounded(field, text, at);
        }
        return JSON.createValue(RichText.sanitize(clean(text)));
    }

    private @Nullable JsonValue matching(Field field, JsonValue value, String at, Pattern pattern, String code) {
        String text = string(value, at);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!pattern.matcher(text.strip()).matches()) {
            gap(at, code, text);
            return null;
        }
        return bounded(field, text.strip(), at);
    }

    private @Nullable JsonValue url(Field field, JsonValue value, String at) {
        String text = string(value, at);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            URI uri = new URI(text.strip());
            if (uri.getHost() != null && Set.of("http", "https").contains(String.valueOf(uri.getScheme()))) {
                return bounded(field, text.strip(), at);
            }
        } catch (URISyntaxException e) {
            // told below, like any other text that is no address
        }
        gap(at, "content.field.url", text);
        return null;
    }

    private @Nullable JsonValue integer(Field field, JsonValue value, String at) {
        if (value instanceof JsonNumber number && number.isIntegral()) {
            try {
                number.longValueExact();
                return within(field, number, at);
            } catch (ArithmeticException e) {
                // told below: it has more than 64 bits
            }
        }
        gap(at, "content.field.integer");
        return null;
    }

    private @Nullable JsonValue decimal(Field field, JsonValue value, String at) {
        if (value instanceof JsonNumber number
                && number.bigDecimalValue().precision() <= 38
                && Math.abs(number.bigDecimalValue().scale()) <= 38) {
            return within(field, number, at);
        }
        gap(at, "content.field.number");
        return null;
    }

    private @Nullable JsonValue within(Field field, JsonNumber number, String at) {
        BigDecimal value = number.bigDecimalValue();
        if (field.minimum().filter(bound -> value.compareTo(bound) < 0).isPresent()) {
            gap(
                    at,
                    "content.field.minimum",
                    field.label(),
                    field.minimum().orElseThrow().toPlainString());
            return null;
        }
        if (field.maximum().filter(bound -> value.compareTo(bound) > 0).isPresent()) {
            gap(
                    at,
                    "content.field.maximum",
                    field.label(),
                    field.maximum().orElseThrow().toPlainString());
            return null;
        }
        return number;
    }

    private @Nullable JsonValue money(JsonValue value, String at) {
        if (value instanceof JsonObject object
                && object.keySet().equals(Set.of("amount", "currency"))
                && object.get("amount") instanceof JsonString amount
                && object.get("currency") instanceof JsonString currency
                && AMOUNT.matcher(amount.getString()).matches()
                && Currency.getAvailableCurrencies().stream()
                        .anyMatch(known -> known.getCurrencyCode().equals(currency.getString()))) {
            return object;
        }
        gap(at, "content.field.money");
        return null;
    }

    private @Nullable JsonValue flag(JsonValue value, String at) {
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return value;
        }
        gap(at, "content.field.boolean");
        return null;
    }

    private @Nullable JsonValue date(JsonValue value, String at) {
        String text = string(value, at);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return JSON.createValue(LocalDate.parse(text.strip()).toString());
        } catch (DateTimeParseException e) {
            gap(at, "content.field.date", text);
            return null;
        }
    }

    private @Nullable JsonValue instant(JsonValue value, String at) {
        String text = string(value, at);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return JSON.createValue(Instant.parse(text.strip()).toString());
        } catch (DateTimeParseException e) {
            gap(at, "content.field.instant", text);
            return null;
        }
    }

    private @Nullable JsonValue option(Field field, JsonValue value, String at) {
        String text = string(value, at);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (field.options().stream().noneMatch(option -> option.value().equals(text))) {
            String known = String.join(
                    ", ", field.options().stream().map(Option::value).toList());
            gap(at, "content.field.option", text, known);
            return null;
        }
        return value;
    }

    private @Nullable JsonValue term(Field field, JsonValue value, String at) {
        String key = string(value, at);
        if (key == null || key.isBlank()) {
            return null;
        }
        String scheme = field.scheme().orElse("");
        Id concept = lookups.concept(scheme, key.strip());
        if (concept == null) {
            gap(at, "content.field.term", key, scheme);
            return null;
        }
        return JSON.createValue(concept.toString());
    }

    private @Nullable JsonValue territory(JsonValue value, String at) {
        String code = string(value, at);
        if (code == null || code.isBlank()) {
            return null;
        }
        if (!lookups.isTerritory(code.strip())) {
            gap(at, "content.field.territory", code);
            return null;
        }
        return JSON.createValue(code.strip());
    }

    private @Nullable JsonValue id(JsonValue value, String at) {
        String text = string(value, at);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (Id.tryParse(text.strip()).isEmpty()) {
            gap(at, "kernel.id", text);
            return null;
        }
        return JSON.createValue(Id.of(text.strip()).toString());
    }

    private @Nullable JsonValue geoPoint(JsonValue value, String at) {
        if (value instanceof JsonObject object
                && object.keySet().equals(Set.of("latitude", "longitude"))
                && object.get("latitude") instanceof JsonNumber latitude
                && object.get("longitude") instanceof JsonNumber longitude
                && Math.abs(latitude.doubleValue()) <= 90
                && Math.abs(longitude.doubleValue()) <= 180) {
            return object;
        }
        gap(at, "content.field.geoPoint");
        return null;
    }

    private @Nullable JsonValue group(Field field, JsonValue value, String at) {
        if (value instanceof JsonObject object) {
            return object(field.fields(), object, at);
        }
        gap(at, "content.field.group", field.label());
        return null;
    }

    private @Nullable JsonValue list(Field field, JsonValue value, String at) {
        if (!(value instanceof JsonArray array)) {
            gap(at, "content.field.list", field.label());
            return null;
        }
        if (array.size() > field.maxLength()) {
            gap(at, "content.field.tooMany", field.label(), array.size(), field.maxLength());
            return null;
        }
        Field element = field.element().orElseThrow();
        JsonArrayBuilder result = JSON.createArrayBuilder();
        for (int i = 0; i < array.size(); i++) {
            JsonValue read = value(element, array.get(i), at + "/" + i);
            if (read != null && !isEmpty(read)) {
                result.add(read);
            }
        }
        return result.build();
    }

    private static boolean isEmpty(JsonValue value) {
        return (value instanceof JsonString string && string.getString().isEmpty())
                || (value instanceof JsonArray array && array.isEmpty())
                || (value instanceof JsonObject object && object.isEmpty());
    }

    private static String clean(String text) {
        String unix = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        String plain = CONTROL.matcher(unix).replaceAll("").strip();
        return Normalizer.isNormalized(plain, Normalizer.Form.NFC)
                ? plain
                : Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private void gap(String pointer, String code, Object... arguments) {
        if (gaps.size() < MOST_GAPS) {
            gaps.add(new Gap(pointer, code, arguments));
        }
    }

    /** What values are checked against. */
    public interface Lookups {

        /** The concept of a scheme by id, URI or code; null if there is none. */
        @Nullable
        Id concept(String scheme, String key);

        boolean isTerritory(String code);
    }
}
