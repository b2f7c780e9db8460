package it.comunitadipratiche.core.content.types;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.Slug;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of an entry as somebody sent them: checks their shape, cleans texts, resolves terms, and notes every
 * gap. What it returns is what is kept.
 */
public final class FieldReader {
    private final Locales locales;
    private final Gaps gaps = new Gaps();
    private final TextValues texts = new TextValues(gaps);
    private final NumberValues numbers = new NumberValues(gaps);
    private final TimeValues times = new TimeValues(texts, gaps);
    private final NamedValues names;

    public FieldReader(Locales locales, Lookups lookups) {
        this.locales = locales;
        this.names = new NamedValues(lookups, texts, gaps);
    }

    /** What is wrong, a hundred gaps at most. */
    public List<Gap> gaps() {
        return gaps.all();
    }

    /** The values as they are kept, without empty ones. */
    public JsonObject read(ContentType type, JsonObject fields) {
        return object(type.fields(), fields, "/fields");
    }

    /** Checks slugs by language. */
    public void slugs(Map<String, String> slugs) {
        slugs.forEach((language, slug) -> {
            if (!locales.supports(language)) {
                gaps.add("/slugs/" + language, "kernel.locale", language, locales.tags());
            } else if (!Slug.isValid(slug)) {
                gaps.add("/slugs/" + language, "kernel.slug", slug, Slug.MAX_LENGTH);
            }
        });
    }

    private JsonObject object(List<Field> fields, JsonObject values, String at) {
        for (String name : values.keySet()) {
            if (fields.stream().noneMatch(field -> field.name().equals(name))) {
                gaps.add(at + "/" + escaped(name), "content.field.unknown", name);
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
            gaps.add(at, "content.field.localized", field.label(), locales.tags());
            return null;
        }
        JsonObjectBuilder result = JSON.createObjectBuilder();
        byLanguage.forEach((language, inner) -> {
            if (!locales.supports(language)) {
                gaps.add(at + "/" + escaped(language), "kernel.locale", language, locales.tags());
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
            case TEXT, LEGAL_REFERENCE -> texts.text(field, value, at);
            case RICH_TEXT -> texts.richText(field, value, at);
            case EMAIL -> texts.email(field, value, at);
            case URL -> texts.url(field, value, at);
            case INTEGER -> numbers.integer(field, value, at);
            case DECIMAL -> numbers.decimal(field, value, at);
            case MONEY -> numbers.money(value, at);
            case GEO_POINT -> numbers.geoPoint(value, at);
            case BOOLEAN -> flag(value, at);
            case DATE -> times.date(value, at);
            case INSTANT -> times.instant(value, at);
            case ENUM -> names.option(field, value, at);
            case TERM -> names.term(field, value, at);
            case TERRITORY -> names.territory(value, at);
            case REFERENCE, ASSET -> names.id(value, at);
            case GROUP -> group(field, value, at);
            case LIST -> list(field, value, at);
        };
    }

    private @Nullable JsonValue flag(JsonValue value, String at) {
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return value;
        }
        gaps.add(at, "content.field.boolean");
        return null;
    }

    private @Nullable JsonValue group(Field field, JsonValue value, String at) {
        if (value instanceof JsonObject object) {
            return object(field.fields(), object, at);
        }
        gaps.add(at, "content.field.group", field.label());
        return null;
    }

    private @Nullable JsonValue list(Field field, JsonValue value, String at) {
        if (!(value instanceof JsonArray array)) {
            gaps.add(at, "content.field.list", field.label());
            return null;
        }
        if (array.size() > field.maxLength()) {
            gaps.add(at, "content.field.tooMany", field.label(), array.size(), field.maxLength());
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

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** What values are checked against. */
    public interface Lookups {

        /** The concept of a scheme by id, URI or code; null if there is none. */
        @Nullable
        Id concept(String scheme, String key);

        boolean isTerritory(String code);
    }
}
