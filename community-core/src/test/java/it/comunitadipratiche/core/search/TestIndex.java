package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.content.StoredPublication;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.plugin.SearchField;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The index of a test, with publications of one type. */
final class TestIndex {
    /** A vocabulary of three themes, one below another, and two municipalities in a province. */
    static final Names NAMES = new Names() {
        @Override
        Set<String> concepts(String scheme, String key, boolean narrower) {
            return switch (key) {
                case "ambiente", "https://example.org/themes/ambiente", "C1" ->
                    narrower ? Set.of("C1", "C2") : Set.of("C1");
                case "acqua", "C2" -> Set.of("C2");
                default -> Set.of();
            };
        }

        @Override
        Optional<String> concept(String id, Locale locale) {
            return Optional.ofNullable(Map.of("C1", "Ambiente", "C2", "Acqua").get(id));
        }

        @Override
        Set<String> territories(String code, boolean above) {
            return code.equals("048")
                    ? Set.of("048", "048017", "048001")
                    : above ? Set.of(code, code.substring(0, 3)) : Set.of(code);
        }

        @Override
        Optional<String> territory(String code) {
            return Optional.ofNullable(Map.of("048017", "Firenze (FI)").get(code));
        }
    };

    static final Instant START = Instant.parse("2026-01-01T10:00:00Z");

    final IndexFiles files;
    final SearchableType type;
    FileTexts texts = FileTexts.NONE;
    private long entries;

    TestIndex(IndexFiles files, ContentType type, SearchField... additions) {
        this.files = files;
        this.type = new SearchableType(type, List.of(additions));
    }

    /** One without the publications of tests before. */
    static TestIndex empty(IndexFiles files, ContentType type, SearchField... additions) {
        files.scope().workspace().purge();
        files.flush();
        return new TestIndex(files, type, additions);
    }

    /** Publishes something for everybody, an hour after the last, and answers its key. */
    PublicationKey add(String fields) {
        return add(fields, Audience.PUBLIC, Locale.ITALIAN);
    }

    PublicationKey add(String fields, Audience audience, Locale locale) {
        StoredPublication publication = publication(++entries, json(fields), audience, locale);
        files.write(List.of(DocumentComposer.compose(publication, type, NAMES, texts, 1)), List.of());
        return publication.key();
    }

    void addAll(List<String> fields) {
        List<IndexDocument> documents = new ArrayList<>();
        for (String each : fields) {
            StoredPublication publication = publication(++entries, json(each), Audience.PUBLIC, Locale.ITALIAN);
            documents.add(DocumentComposer.compose(publication, type, NAMES, texts, 1));
        }
        files.write(documents, List.of());
    }

    void remove(PublicationKey key) {
        files.write(List.of(), List.of(key.toString()));
    }

    private StoredPublication publication(long entry, JsonObject content, Audience audience, Locale locale) {
        JsonObject fields = content.containsKey("fields") ? content.getJsonObject("fields") : content;
        var document = Json.createObjectBuilder(content)
                .add("title", fields.getString("title", ""))
                .add("summary", fields.getString("summary", ""))
                .add("fields", fields);
        Instant at = START.plusSeconds(3600 * entry);
        return new StoredPublication(
                new PublicationKey(new Id(entry), locale),
                type.type().name(),
                "slug-" + entry,
                audience,
                document.build(),
                at,
                at,
                false);
    }

    SearchQuery query() {
        return SearchQuery.of(type.type().name(), Locale.ITALIAN);
    }

    Found find(SearchQuery query) {
        return find(query, Audience.PUBLIC);
    }

    Found find(SearchQuery query, Audience reader) {
        return new Finder(files, NAMES).page(Plan.of(query, new SharedPaths(List.of(type), reader)));
    }

    /** The titles are not in the index; the entries in order tell what was found. */
    List<Long> entries(SearchQuery query) {
        return entries(find(query));
    }

    static List<Long> entries(Found found) {
        return found.hits().stream().map(hit -> hit.key().entry().value()).toList();
    }

    static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
            return reader.readObject();
        }
    }
}
