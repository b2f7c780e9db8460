package it.comunitadipratiche.core.content;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.content.types.RichText;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.vocabulary.ConceptDetails;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the document of one revision in one locale, and notes what it shows of other things. */
final class Projection {
    private static final int LONGEST_SUMMARY = 300;
    private final ContentType type;
    private final Locale locale;
    private final Surroundings surroundings;
    private final Map<String, Map<String, ConceptDetails>> terms = new LinkedHashMap<>();
    private final Map<String, Map<Id, Surroundings.Target>> links = new LinkedHashMap<>();
    private final Map<String, Map<Id, Surroundings.Asset>> assets = new LinkedHashMap<>();
    private final Set<Id> shown = new LinkedHashSet<>();

    Projection(ContentType type, Locale locale, Surroundings surroundings) {
        this.type = type;
        this.locale = locale;
        this.surroundings = surroundings;
    }

    /** What a document is made of, beside the fields. */
    record Frame(
            Id id,
            String slug,
            String path,
            Set<String> locales,
            Audience audience,
            Instant publishedAt,
            Instant modifiedAt,
            int revision) {}

    JsonObject document(Frame frame, JsonObject fields) {
        JsonObject plain = object(type.fields(), fields, "");
        JsonObjectBuilder document = JSON.createObjectBuilder()
                .add("id", frame.id().toString())
                .add("type", type.name())
                .add("slug", frame.slug())
                .add("locale", locale.toLanguageTag())
                .add("locales", JSON.createArrayBuilder(frame.locales()))
                .add("title", title(type, fields, locale));
        type.summaryField().flatMap(type::field).ifPresent(field -> {
            if (plain.get(field.name()) instanceof JsonString summary) {
                document.add("summary", shortened(words(field, summary.getString())));
            }
        });
        return document.add("fields", plain)
                .add("terms", terms())
                .add("links", links())
                .add("assets", assets())
                .add("audience", frame.audience().name())
                .add("publishedAt", frame.publishedAt().toString())
                .add("modifiedAt", frame.modifiedAt().toString())
                .add("revision", frame.revision())
                .add("url", frame.path())
                .build();
    }

    /** Everything the document shows something of: entries, concepts, assets; those not public now among them. */
    Set<Id> shown() {
        return shown;
    }

    /** The assets the document shows. */
    Set<Id> shownAssets() {
        Set<Id> ids = new LinkedHashSet<>();
        assets.values().forEach(byId -> ids.addAll(byId.keySet()));
        return ids;
    }

    /** What an entry is called in a locale; empty if it has no name there. */
    static String title(ContentType type, JsonObject fields, Locale locale) {
        JsonValue value = fields.get(type.titleField());
        if (value instanceof JsonObject byLanguage) {
            value = byLanguage.get(locale.toLanguageTag());
        }
        return value instanceof JsonString text ? words(type.title(), text.getString()) : "";
    }

    /** Without tags if it is formatted; in plain text angle brackets are just signs. */
    private static String words(Field field, String text) {
        return field.kind() == FieldKind.RICH_TEXT ? RichText.words(text) : text;
    }

    private JsonObject object(List<Field> fields, JsonObject values, String path) {
        JsonObjectBuilder result = JSON.createObjectBuilder();
        for (Field field : fields) {
            JsonValue value = values.get(field.name());
            if (field.localized() && value instanceof JsonObject byLanguage) {
                value = byLanguage.get(locale.toLanguageTag());
            }
            JsonValue shownValue = value == null
                    ? null
                    : value(field, value, path.isEmpty() ? field.name() : path + "." + field.name());
            if (shownValue != null) {
                result.add(field.name(), shownValue);
            }
        }
        return result.build();
    }

    private @Nullable JsonValue value(Field field, JsonValue value, String path) {
        return switch (field.kind()) {
            case GROUP -> object(field.fields(), (JsonObject) value, path);
            case LIST -> list(field.element().orElseThrow(), (JsonArray) value, path);
            case TERM -> term(field, (JsonString) value);
            case REFERENCE -> reference((JsonString) value, path);
            case ASSET -> asset(Id.of(((JsonString) value).getString()), path) ? value : null;
            case RICH_TEXT -> richText((JsonString) value, path);
            default -> value;
        };
    }

    private JsonArray list(Field element, JsonArray values, String path) {
        JsonArrayBuilder result = JSON.createArrayBuilder();
        values.forEach(value -> {
            JsonValue shownValue = value(element, value, path);
            if (shownValue != null) {
                result.add(shownValue);
            }
        });
        return result.build();
    }

    private @Nullable JsonValue term(Field field, JsonString value) {
        String scheme = field.scheme().orElseThrow();
        shown.add(Id.of(value.getString()));
        ConceptDetails concept = surroundings.concept(scheme, value.getString()).orElse(null);
        if (concept == null) {
            return null;
        }
        terms.computeIfAbsent(scheme, key -> new LinkedHashMap<>()).put(value.getString(), concept);
        return value;
    }

    private @Nullable JsonValue reference(JsonString value, String path) {
        return linked(Id.of(value.getString()), path).isPresent() ? value : null;
    }

    private Optional<Surroundings.Target> linked(Id id, String path) {
        shown.add(id);
        Optional<Surroundings.Target> target = surroundings.published(id, locale);
        target.ifPresent(found ->
                links.computeIfAbsent(path, key -> new LinkedHashMap<>()).put(id, found));
        return target;
    }

    private boolean asset(Id id, String path) {
        shown.add(id);
        Optional<Surroundings.Asset> asset = surroundings.asset(id);
        asset.ifPresent(found ->
                assets.computeIfAbsent(path, key -> new LinkedHashMap<>()).put(id, found));
        return asset.isPresent();
    }

    private JsonValue richText(JsonString value, String path) {
        String html = value.getString();
        RichText.entries(html).forEach(id -> linked(id, path));
        RichText.assets(html).forEach(id -> asset(id, path));
        return JSON.createValue(RichText.resolve(
                html,
                id -> surroundings.published(id, locale).map(Surroundings.Target::path),
                id -> surroundings.asset(id).map(Surroundings.Asset::path),
                id -> surroundings.asset(id).map(Surroundings.Asset::picture)));
    }

    private JsonObject terms() {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        terms.forEach((scheme, concepts) -> {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            concepts.forEach((id, concept) -> array.add(JSON.createObjectBuilder()
                    .add("id", id)
                    .add("code", concept.code())
                    .add("label", concept.label().best(locale))));
            json.add(scheme, array);
        });
        return json.build();
    }

    private JsonObject links() {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        links.forEach((field, targets) -> {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            targets.forEach((id, target) -> array.add(link(id, target)));
            json.add(field, array);
        });
        return json.build();
    }

    /** What is not for everybody says for whom it is, so that others are not shown it. */
    private static JsonObjectBuilder link(Id id, Surroundings.Target target) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("id", id.toString())
                .add("type", target.type())
                .add("slug", target.slug())
                .add("title", target.title())
                .add("url", target.path());
        return target.audience() == Audience.PUBLIC
                ? json
                : json.add(Redaction.AUDIENCE, target.audience().name());
    }

    private JsonObject assets() {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        assets.forEach((field, shownAssets) -> {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            shownAssets.forEach((id, asset) -> array.add(asset(asset)));
            json.add(field, array);
        });
        return json.build();
    }

    private JsonObjectBuilder asset(Surroundings.Asset asset) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("id", asset.id().toString())
                .add("name", asset.name())
                .add("mediaType", asset.mediaType())
                .add("size", asset.size())
                .add("url", asset.path());
        asset.alt().get(locale).ifPresent(alt -> json.add("alt", alt));
        asset.width().ifPresent(width -> json.add("width", width));
        asset.height().ifPresent(height -> json.add("height", height));
        return json;
    }

    private static String shortened(String words) {
        if (words.length() <= LONGEST_SUMMARY) {
            return words;
        }
        int cut = words.lastIndexOf(' ', LONGEST_SUMMARY);
        return words.substring(0, cut > 0 ? cut : LONGEST_SUMMARY) + "…";
    }
}
