package it.comunitadipratiche.core.transfer.ndjson;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.Upsert;
import it.comunitadipratiche.core.content.Upsert.PublishAs;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes an entry of a line: of one in our own shape, which has {@code fields}, or of a flat one, whose keys are fields
 * or are mapped to them.
 */
final class LineMapper {
    private static final List<String> OWN_KEYS =
            List.of("type", "externalId", "locale", "slug", "slugs", "audience", "fields", "publish", "createdAt");

    private final NdjsonOptions options;
    private final Locale standard;
    private final Function<String, Optional<ContentType>> types;

    /** @param standard the language of texts where neither line nor options say it */
    LineMapper(NdjsonOptions options, Locale standard, Function<String, Optional<ContentType>> types) {
        this.options = options;
        this.standard = standard;
        this.types = types;
    }

    /**
     * Maps a line.
     *
     * @throws InvalidInputException if the line as a whole cannot be an entry; its values are checked by content
     */
    Upsert map(JsonObject line) {
        ContentType type = type(line);
        return line.get("fields") instanceof JsonObject fields ? own(type, line, fields) : flat(type, line);
    }

    private ContentType type(JsonObject line) {
        String name =
                line.get("fields") instanceof JsonObject ? text(line, "type").orElse("") : "";
        String wanted = name.isEmpty() ? options.type().orElse("") : name;
        if (wanted.isEmpty()) {
            throw new InvalidInputException("/type", "transfer.line.type");
        }
        return types.apply(wanted).orElseThrow(() -> new InvalidInputException("/type", "content.type.none", wanted));
    }

    private Upsert own(ContentType type, JsonObject line, JsonObject fields) {
        requireKnown(line, OWN_KEYS);
        Locale locale = text(line, "locale").map(Locale::forLanguageTag).orElseGet(this::locale);
        JsonObjectBuilder values = JSON.createObjectBuilder();
        fields.forEach((name, value) -> values.add(
                name,
                type.field(name).map(field -> localized(field, value, locale)).orElse(value)));
        return new Upsert(
                new EntryDraft(
                        type.name(),
                        Optional.of(externalId(line, "externalId")),
                        audience(line),
                        slugs(line, locale),
                        values.build()),
                publish(line, locale),
                instant(line, "createdAt"));
    }

    private Map<String, String> slugs(JsonObject line, Locale locale) {
        Map<String, String> slugs = new HashMap<>();
        text(line, "slug").ifPresent(slug -> slugs.put(locale.toLanguageTag(), slug));
        JsonValue value = line.getOrDefault("slugs", JsonValue.EMPTY_JSON_OBJECT);
        if (!(value instanceof JsonObject byLanguage)) {
            throw new InvalidInputException("/slugs", "transfer.line.value", "slugs", "object");
        }
        byLanguage.keySet().forEach(language -> text(byLanguage, language)
                .ifPresent(slug -> slugs.put(language, slug)));
        return slugs;
    }

    private static Optional<Audience> audience(JsonObject line) {
        return text(line, "audience").map(name -> {
            try {
                return Audience.valueOf(name);
            } catch (IllegalArgumentException e) {
                throw new InvalidInputException(
                        "/audience", "transfer.line.value", "audience", List.of(Audience.values()));
            }
        });
    }

    private Map<Locale, PublishAs> publish(JsonObject line, Locale locale) {
        JsonValue value = line.getOrDefault("publish", options.publish() ? JsonValue.TRUE : JsonValue.FALSE);
        if (value instanceof JsonObject byLanguage) {
            Map<Locale, PublishAs> publish = new HashMap<>();
            byLanguage.forEach((language, how) -> {
                if (how instanceof JsonObject dates) {
                    PublishAs as = new PublishAs(instant(dates, "publishedAt"), instant(dates, "modifiedAt"));
                    publish.put(Locale.forLanguageTag(language), as);
                } else if (flag(how)) {
                    publish.put(Locale.forLanguageTag(language), PublishAs.NOW);
                }
            });
            return publish;
        }
        return flag(value) ? Map.of(locale, PublishAs.NOW) : Map.of();
    }

    private static boolean flag(JsonValue value) {
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            throw new InvalidInputException("/publish", "transfer.line.value", "publish", "boolean, object");
        }
        return value == JsonValue.TRUE;
    }

    private Upsert flat(ContentType type, JsonObject line) {
        Locale locale = locale();
        String idKey = line.containsKey(options.key("externalId")) ? options.key("externalId") : "id";
        JsonObjectBuilder values = JSON.createObjectBuilder();
        Set<String> used = new HashSet<>(Set.of(idKey));
        for (String role : List.of("slug", "publishedAt", "modifiedAt", "createdAt")) {
            used.add(options.key(role));
        }
        Map<String, NdjsonOptions.Source> map = new HashMap<>(options.map());
        for (Field field : type.fields()) {
            if (!used.contains(field.name()) && !options.ignore().contains(field.name())) {
                map.putIfAbsent(field.name(), new NdjsonOptions.Source(field.name(), Map.of(), Optional.empty()));
            }
        }
        map.forEach((name, source) -> {
            used.add(source.key());
            JsonValue value = line.get(source.key());
            if (value != null) {
                values.add(
                        name,
                        type.field(name)
                                .map(field -> localized(field, FlatValue.of(field, value, source), locale))
                                .orElse(value));
            }
        });
        line.keySet().stream()
                .filter(key -> !used.contains(key) && !options.ignore().contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new InvalidInputException("/" + key, "transfer.line.foreign", key);
                });
        Map<Locale, PublishAs> publish = options.publish()
                ? Map.of(
                        locale,
                        new PublishAs(
                                instant(line, options.key("publishedAt")), instant(line, options.key("modifiedAt"))))
                : Map.of();
        Map<String, String> slugs = text(line, options.key("slug"))
                .map(slug -> Map.of(locale.toLanguageTag(), slug))
                .orElse(Map.of());
        EntryDraft draft = new EntryDraft(
                type.name(), Optional.of(externalId(line, idKey)), Optional.empty(), slugs, values.build());
        return new Upsert(draft, publish, instant(line, options.key("createdAt")));
    }

    private Locale locale() {
        return options.locale().map(Locale::forLanguageTag).orElse(standard);
    }

    private static JsonValue localized(Field field, JsonValue value, Locale locale) {
        return field.localized() && !(value instanceof JsonObject) && value != JsonValue.NULL
                ? JSON.createObjectBuilder().add(locale.toLanguageTag(), value).build()
                : value;
    }

    private static void requireKnown(JsonObject line, List<String> known) {
        List<Gap> gaps = line.keySet().stream()
                .filter(key -> !known.contains(key))
                .map(key -> new Gap("/" + key, "transfer.line.unknown", key, String.join(", ", known)))
                .toList();
        if (!gaps.isEmpty()) {
            throw new InvalidInputException(gaps);
        }
    }

    private static String externalId(JsonObject line, String key) {
        JsonValue value = line.get(key);
        if (value instanceof JsonString text && !text.getString().isBlank()) {
            return text.getString().strip();
        }
        if (value instanceof JsonNumber number && number.isIntegral()) {
            return number.toString();
        }
        throw new InvalidInputException("/" + key, "transfer.line.externalid", key);
    }

    private static Optional<String> text(JsonObject line, String key) {
        JsonValue value = line.get(key);
        if (value == null || value == JsonValue.NULL) {
            return Optional.empty();
        }
        if (value instanceof JsonString text) {
            return Optional.of(text.getString().strip()).filter(string -> !string.isEmpty());
        }
        throw new InvalidInputException("/" + key, "transfer.line.value", key, "string");
    }

    private static Optional<Instant> instant(JsonObject line, String key) {
        return text(line, key).map(text -> {
            try {
                return Instant.parse(text);
            } catch (DateTimeException e) {
                throw new InvalidInputException("/" + key, "transfer.line.value", key, "2026-01-31T08:00:00Z");
            }
        });
    }

    /** The concepts that lines name, by vocabulary. */
    static Map<String, Set<String>> labels(ContentType type, JsonObject fields) {
        Map<String, Set<String>> labels = new HashMap<>();
        for (Field field : type.fields()) {
            if (field.valueKind() == FieldKind.TERM && fields.containsKey(field.name())) {
                String scheme = field.scheme()
                        .or(() -> field.element().flatMap(Field::scheme))
                        .orElseThrow();
                Set<String> some = labels.computeIfAbsent(scheme, name -> new LinkedHashSet<>());
                JsonValue value = fields.get(field.name());
                JsonArray array = value instanceof JsonArray list ? list : JsonValue.EMPTY_JSON_ARRAY;
                array.stream()
                        .filter(JsonString.class::isInstance)
                        .map(item -> ((JsonString) item).getString())
                        .forEach(some::add);
                if (value instanceof JsonString text) {
                    some.add(text.getString());
                }
                some.removeIf(String::isBlank);
            }
        }
        return labels;
    }

    /** The same fields with the ids of the concepts they name. */
    static JsonObject withConcepts(ContentType type, JsonObject fields, Map<String, Map<String, String>> ids) {
        JsonObjectBuilder values = JSON.createObjectBuilder(fields);
        for (Field field : type.fields()) {
            if (field.valueKind() == FieldKind.TERM && fields.containsKey(field.name())) {
                Map<String, String> known = ids.getOrDefault(
                        field.scheme()
                                .or(() -> field.element().flatMap(Field::scheme))
                                .orElseThrow(),
                        Map.of());
                JsonValue value = fields.get(field.name());
                if (value instanceof JsonArray array) {
                    JsonArrayBuilder replaced = JSON.createArrayBuilder();
                    array.forEach(item -> replaced.add(replaced(item, known)));
                    values.add(field.name(), replaced);
                } else {
                    values.add(field.name(), replaced(value, known));
                }
            }
        }
        return values.build();
    }

    private static JsonValue replaced(JsonValue value, Map<String, String> known) {
        String id = value instanceof JsonString text ? known.get(text.getString()) : null;
        return id == null ? value : JSON.createValue(id);
    }
}
