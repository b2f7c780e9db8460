package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.kernel.JsonLibrary;
import it.comunitadipratiche.core.kernel.PersonName;
import it.comunitadipratiche.core.search.SearchResults;
import it.comunitadipratiche.web.page.Visit;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A publication in a list.
 *
 * @param marked the title as HTML, with words that were looked for marked and everything else escaped; empty if there
 *     are none
 * @param kind what it is, where publications of several types stand together; else empty
 * @param publishedAt nothing where the day tells readers nothing, as of types that are not dated
 * @param picture the path of its image, as large as cards are
 * @param terms what it is about
 * @param note what is said of it under its title; empty if nothing
 * @param words pieces of HTML in which words that were looked for are marked; everything else in them is escaped
 * @param inFile that these stand in a file and in which, as HTML with everything escaped; empty if they do not
 */
public record Card(
        String title,
        String marked,
        String summary,
        String path,
        String kind,
        Optional<Instant> publishedAt,
        List<String> authors,
        List<String> terms,
        Optional<String> picture,
        String note,
        List<String> words,
        String inFile) {
    private static final int MOST_TERMS = 3;

    public Card {
        authors = List.copyOf(authors);
        terms = List.copyOf(terms);
        words = List.copyOf(words);
    }

    /** The same with something said of it. */
    Card noted(String text) {
        return new Card(title, marked, summary, path, kind, publishedAt, authors, terms, picture, text, words, inFile);
    }

    static Card of(ReadyDocument document, ContentType type, Visit visit) {
        return of(document, "", type.dated(), Map.of(), visit);
    }

    /** All of one type that was found, with the words that were looked for. */
    static List<Card> all(SearchResults found, ContentType type, Visit visit) {
        return found.items().stream()
                .map(document -> of(document, "", type.dated(), marks(found, document), visit))
                .toList();
    }

    /** All of several types that was found, with the words that were looked for and what the types are called. */
    static List<Card> all(SearchResults found, List<ContentType> types, Visit visit) {
        Map<String, ContentType> byName = types.stream().collect(Collectors.toMap(ContentType::name, type -> type));
        return found.items().stream()
                .map(document -> {
                    Optional<ContentType> type = Optional.ofNullable(byName.get(document.type()));
                    String kind = type.map(known -> known.label().best(visit.language()))
                            .orElse("");
                    boolean dated = type.map(ContentType::dated).orElse(true);
                    return of(document, kind, dated, marks(found, document), visit);
                })
                .toList();
    }

    private static Map<String, List<String>> marks(SearchResults found, ReadyDocument document) {
        return found.highlights().getOrDefault(document.key(), Map.of());
    }

    /** With the pieces of its text in which words were found, by part. */
    static Card of(ReadyDocument document, String kind, boolean dated, Map<String, List<String>> found, Visit visit) {
        JsonObject json = read(document);
        return new Card(
                json.getString("title", ""),
                String.join(" ", found.getOrDefault("title", List.of())),
                json.getString("summary", ""),
                visit.plain(json.getString("url")),
                kind,
                Optional.of(document.publishedAt()).filter(day -> dated),
                authors(json),
                terms(json),
                picture(json).map(original -> visit.plain(original + "/medium")),
                "",
                found.getOrDefault("text", found.getOrDefault("summary", found.getOrDefault("file", List.of()))),
                inFile(found, visit));
    }

    private static String inFile(Map<String, List<String>> found, Visit visit) {
        return found.getOrDefault("fileName", List.of()).stream()
                .findFirst()
                .map(name -> visit.texts().of("list.in-file", name))
                .orElse("");
    }

    /** Who wrote a publication. */
    static List<String> authors(JsonObject document) {
        JsonObject fields = document.getJsonObject("fields");
        return fields.containsKey("authors")
                ? strings(fields.get("authors"))
                : strings(fields.get("creators")).stream()
                        .map(name -> PersonName.of(name).spoken())
                        .toList();
    }

    static JsonObject read(ReadyDocument document) {
        try (JsonReader reader = JsonLibrary.JSON.createReader(new StringReader(document.json()))) {
            return reader.readObject();
        }
    }

    /** The first image of a publication. */
    static Optional<String> picture(JsonObject document) {
        return document.getJsonObject("assets").values().stream()
                .flatMap(assets -> assets.asJsonArray().stream())
                .map(JsonValue::asJsonObject)
                .filter(asset -> asset.getString("mediaType").startsWith("image/"))
                .map(asset -> asset.getString("url"))
                .findFirst();
    }

    private static List<String> terms(JsonObject document) {
        List<String> labels = new ArrayList<>();
        document.getJsonObject("terms").values().stream()
                .flatMap(concepts -> concepts.asJsonArray().stream())
                .limit(MOST_TERMS)
                .forEach(concept -> labels.add(concept.asJsonObject().getString("label")));
        return labels;
    }

    static List<String> strings(@Nullable JsonValue value) {
        return value instanceof JsonArray array
                ? array.stream()
                        .filter(JsonString.class::isInstance)
                        .map(text -> ((JsonString) text).getString())
                        .toList()
                : List.of();
    }
}
