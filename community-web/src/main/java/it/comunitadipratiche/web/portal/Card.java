package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.kernel.JsonLibrary;
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
import org.jspecify.annotations.Nullable;

/**
 * A publication in a list.
 *
 * @param picture the path of its image
 * @param terms what it is about
 * @param words pieces of HTML in which words that were looked for are marked; everything else in them is escaped
 */
public record Card(
        String title,
        String summary,
        String path,
        Instant publishedAt,
        List<String> authors,
        List<String> terms,
        Optional<String> picture,
        List<String> words) {
    private static final int MOST_TERMS = 3;

    public Card {
        authors = List.copyOf(authors);
        terms = List.copyOf(terms);
        words = List.copyOf(words);
    }

    static Card of(ReadyDocument document, Visit visit) {
        return of(document, Map.of(), visit);
    }

    /** With the pieces of its text in which words were found, by part. */
    static Card of(ReadyDocument document, Map<String, List<String>> found, Visit visit) {
        JsonObject json = read(document);
        return new Card(
                json.getString("title", ""),
                json.getString("summary", ""),
                visit.plain(json.getString("url")),
                document.publishedAt(),
                strings(json.getJsonObject("fields").get("authors")),
                terms(json),
                picture(json).map(visit::plain),
                found.getOrDefault("text", List.of()));
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
