package it.comunitadipratiche.core.search;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.ShownFile;
import it.comunitadipratiche.core.content.StoredPublication;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.content.types.RichText;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.plugin.SearchField;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the index document of one publication. */
final class DocumentComposer {
    private static final int MOST_OF_FILES = 1_000_000;
    private final StoredPublication publication;
    private final SearchableType type;
    private final Names names;
    private final FileTexts texts;
    private final Language language;
    private final Map<String, List<JsonValue>> found = new LinkedHashMap<>();
    private final Map<String, List<Object>> values = new HashMap<>();
    private final Map<Audience, List<String>> words = new EnumMap<>(Audience.class);
    private int room = MOST_OF_FILES;

    private DocumentComposer(StoredPublication publication, SearchableType type, Names names, FileTexts texts) {
        this.publication = publication;
        this.type = type;
        this.names = names;
        this.texts = texts;
        this.language = Language.of(publication.key().locale());
    }

    static IndexDocument compose(
            StoredPublication publication, SearchableType type, Names names, FileTexts texts, long build) {
        DocumentComposer composer = new DocumentComposer(publication, type, names, texts);
        composer.common(build);
        composer.collect("", type.type().fields(), composer.fields());
        composer.own();
        composer.type.paths().forEach(composer::index);
        composer.type.additions().forEach(composer::add);
        composer.words();
        return new IndexDocument(publication.key().toString(), composer.values);
    }

    private JsonObject fields() {
        return object(publication.document(), "fields");
    }

    private void common(long build) {
        put(
                IndexField.SCOPE,
                IndexField.scope(publication.type(), publication.key().locale(), publication.audience()));
        put(IndexField.TYPE, publication.type());
        put(IndexField.ENTRY, publication.key().entry().value());
        put(IndexField.BUILD, build);
    }

    /** What every publication has; a field of the same name comes first. */
    private void own() {
        found.put(SearchableType.TITLE, titles());
        found.put(SearchQuery.TYPE, List.of(JSON.createValue(publication.type())));
        found.put(SearchQuery.NAMES, named());
        found.put(SearchQuery.THEME, themes());
        found.putIfAbsent(
                "id", List.of(JSON.createValue(publication.key().entry().toString())));
        found.putIfAbsent("slug", List.of(JSON.createValue(publication.slug())));
        found.putIfAbsent(
                "audience", List.of(JSON.createValue(publication.audience().name())));
        found.putIfAbsent(
                SearchableType.PUBLISHED_AT,
                List.of(JSON.createValue(publication.publishedAt().toEpochMilli())));
        found.putIfAbsent(
                SearchableType.MODIFIED_AT,
                List.of(JSON.createValue(publication.modifiedAt().toEpochMilli())));
    }

    /** The entries it names where everybody may read it. */
    private List<JsonValue> named() {
        Set<JsonValue> ids = new LinkedHashSet<>();
        object(publication.document(), "links").forEach((path, targets) -> {
            if (type.path(path)
                    .filter(known -> known.audience() == Audience.PUBLIC)
                    .isPresent()) {
                targets.asJsonArray()
                        .forEach(target -> ids.add(target.asJsonObject().get("id")));
            }
        });
        return List.copyOf(ids);
    }

    private List<JsonValue> themes() {
        return type.paths().stream()
                .filter(Themes::holds)
                .flatMap(path -> found.getOrDefault(path.name(), List.of()).stream())
                .distinct()
                .toList();
    }

    private List<JsonValue> titles() {
        List<JsonValue> own = found.get(SearchableType.TITLE);
        JsonValue title = publication.document().get("title");
        return own != null ? own : title == null ? List.of() : List.of(title);
    }

    private void collect(String prefix, List<Field> fields, JsonObject object) {
        for (Field field : fields) {
            JsonValue value = object.get(field.name());
            if (value instanceof JsonArray array) {
                array.forEach(element ->
                        collect(prefix + field.name(), field.element().orElse(field), element));
            } else if (value != null) {
                collect(prefix + field.name(), field, value);
            }
        }
    }

    private void collect(String path, Field field, JsonValue value) {
        if (!isEmpty(value)) {
            found.computeIfAbsent(path, name -> new ArrayList<>()).add(value);
            if (field.kind() == FieldKind.GROUP && value instanceof JsonObject group) {
                collect(path + ".", field.fields(), group);
            }
        }
    }

    private static boolean isEmpty(JsonValue value) {
        return value == JsonValue.NULL
                || (value instanceof JsonString text && text.getString().isBlank())
                || (value instanceof JsonObject object && object.isEmpty());
    }

    private void index(SearchPath path) {
        List<JsonValue> all = found.getOrDefault(path.name(), List.of());
        if (all.isEmpty()) {
            return;
        }
        put(IndexField.PRESENT, path.name());
        for (JsonValue value : path.many() ? all : all.subList(0, 1)) {
            switch (path.comparison()) {
                case KEYWORD -> keyword(path, string(value));
                case WHOLE -> whole(path, value);
                case DECIMAL -> IndexValues.decimal(value).ifPresent(number -> put(path.filterField(), number));
                case NONE -> {}
            }
            if (path.searchable() && !isTitle(path)) {
                say(path.audience(), spoken(path, value));
            }
        }
    }

    private boolean isTitle(SearchPath path) {
        return path.name().equals(type.type().titleField())
                || (path.name().equals(SearchableType.TITLE) && path.field().isEmpty());
    }

    private void keyword(SearchPath path, String value) {
        String plain = path.kind() == FieldKind.TEXT && value.length() > Folding.MAX_LENGTH
                ? ""
                : IndexValues.keyword(path.kind(), value);
        if (!plain.isEmpty()) {
            put(path.filterField(), plain);
        }
        if (path.isFacet() && value.length() <= Folding.MAX_LENGTH) {
            put(path.facetField(), value);
        }
        if (path.isSortable()) {
            put(path.orderField(), Folding.fold(label(path, value)));
        }
    }

    private void whole(SearchPath path, JsonValue value) {
        IndexValues.whole(path.kind(), value).ifPresent(number -> {
            put(path.filterField(), number);
            if (path.isTime() && path.isFacet()) {
                put(path.facetField(), year(path, number));
            }
        });
    }

    private static long year(SearchPath path, long number) {
        return path.kind() == FieldKind.DATE
                ? LocalDate.ofEpochDay(number).getYear()
                : Instant.ofEpochMilli(number).atOffset(ZoneOffset.UTC).getYear();
    }

    /** What plugins add is made from what everybody may read, for everybody may search it. */
    private void add(SearchField addition) {
        if (!addition.contentType().equals(type.type().name())) {
            return;
        }
        SearchPath path = type.path(addition.name()).orElseThrow();
        List<?> added = addition.values().apply(open());
        if (!added.isEmpty()) {
            put(IndexField.PRESENT, path.name());
        }
        for (Object value : added) {
            switch (addition.kind()) {
                case TEXT -> say(Audience.PUBLIC, value.toString());
                case KEYWORD, TERRITORY -> keyword(path, value.toString());
                case LONG -> values.put(path.filterField(), List.of(((Number) value).longValue()));
            }
        }
    }

    private JsonObject open() {
        JsonObjectBuilder document = JSON.createObjectBuilder(publication.document());
        return document.add("fields", open(type.type().fields(), fields())).build();
    }

    private static JsonObject open(List<Field> fields, JsonObject object) {
        JsonObjectBuilder result = JSON.createObjectBuilder();
        for (Field field : fields) {
            JsonValue value = object.get(field.name());
            if (value != null && field.audience() == Audience.PUBLIC) {
                result.add(
                        field.name(),
                        value instanceof JsonObject group && field.kind() == FieldKind.GROUP
                                ? open(field.fields(), group)
                                : value);
            }
        }
        return result.build();
    }

    private void words() {
        Audience titled = type.type().title().audience();
        String title = publication.document().getString("title", "");
        String summary = publication.document().getString("summary", "");
        if (titled == Audience.PUBLIC) {
            put(IndexField.title(language), title);
        }
        put(IndexField.starts(titled), Folding.fold(title));
        type.type()
                .summaryField()
                .flatMap(type.type()::field)
                .filter(field -> field.searchable() && field.audience() == Audience.PUBLIC && !summary.isEmpty())
                .ifPresent(field -> put(IndexField.summary(language), summary));
        List<String> heard = new ArrayList<>();
        for (Audience audience : Audience.values()) {
            List<String> more = words.getOrDefault(audience, List.of());
            if (audience == titled) {
                heard.add(0, title);
            }
            heard.addAll(more);
            if (!heard.isEmpty() && (!more.isEmpty() || audience == titled)) {
                values.put(IndexField.words(audience, language), List.copyOf(heard));
            }
            files(audience, heard);
        }
    }

    /**
     * The texts of files, after all that is said beside them: a query's words may stand partly here and partly there. All
     * files of a publication together are as long as one may be.
     */
    private void files(Audience audience, List<String> heard) {
        List<String> told = new ArrayList<>();
        for (ShownFile file : ShownFile.of(publication)) {
            String text = texts.texts().getOrDefault(file.id(), "");
            boolean isFor = type.path(file.path()).map(SearchPath::audience).equals(Optional.of(audience));
            if (isFor && !text.isEmpty() && room > 0) {
                String part = text.length() > room ? text.substring(0, room) : text;
                told.add(FileMarks.on(
                        part, values.getOrDefault(IndexField.FILES, List.of()).size()));
                put(IndexField.FILES, file.name());
                room -= part.length();
            }
        }
        if (!told.isEmpty()) {
            told.addAll(0, heard);
            values.put(IndexField.files(audience, language), List.copyOf(told));
        }
    }

    private String spoken(SearchPath path, JsonValue value) {
        return switch (path.kind()) {
            case RICH_TEXT -> value instanceof JsonString html ? RichText.words(html.getString()) : "";
            case GROUP, GEO_POINT, ASSET, BOOLEAN, LIST -> "";
            case MONEY -> value instanceof JsonObject money ? money.getString("amount", "") : "";
            default -> label(path, string(value));
        };
    }

    /** A value as people read it. */
    private String label(SearchPath path, String value) {
        return switch (path.kind()) {
            case ENUM ->
                path.field().stream()
                        .flatMap(field -> field.options().stream())
                        .filter(option -> option.value().equals(value))
                        .map(option -> option.label().best(publication.key().locale()))
                        .findFirst()
                        .orElse(value);
            case TERM ->
                path.field()
                        .flatMap(Field::scheme)
                        .map(scheme -> named("terms", scheme, value, "label"))
                        .orElse("");
            case REFERENCE -> named("links", path.name(), value, "title");
            case TERRITORY -> names.territory(value).orElse("");
            default -> value;
        };
    }

    private String named(String part, String group, String id, String name) {
        if (object(publication.document(), part).get(group) instanceof JsonArray things) {
            for (JsonValue thing : things) {
                if (thing instanceof JsonObject object && id.equals(object.getString("id", ""))) {
                    return object.getString(name, "");
                }
            }
        }
        return "";
    }

    private void say(Audience audience, String text) {
        if (!text.isBlank()) {
            words.computeIfAbsent(audience, name -> new ArrayList<>()).add(text);
        }
    }

    private static String string(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : value.toString();
    }

    private static JsonObject object(JsonObject json, String name) {
        return json.get(name) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }

    private void put(String name, Object value) {
        values.computeIfAbsent(name, field -> new ArrayList<>()).add(value);
    }
}
