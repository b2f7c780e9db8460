package it.comunitadipratiche.core.vocabulary;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.LocalizedTexts;
import it.comunitadipratiche.core.vocabulary.skos.ConceptContent;
import it.comunitadipratiche.core.vocabulary.skos.MatchKind;
import it.comunitadipratiche.core.vocabulary.skos.Notation;
import it.comunitadipratiche.core.vocabulary.skos.NoteKind;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How texts and contents stand in their database columns. */
class StoredJson {

    private StoredJson() {}

    static String text(LocalizedText text) {
        return json(text).toString();
    }

    static LocalizedText text(String stored) {
        return text(parse(stored));
    }

    static String content(ConceptContent content) {
        JsonObjectBuilder json = JSON.createObjectBuilder().add("label", json(content.label()));
        addTexts(json, "alt", content.altLabels());
        addTexts(json, "hidden", content.hiddenLabels());
        if (!content.notes().isEmpty()) {
            JsonObjectBuilder notes = JSON.createObjectBuilder();
            content.notes().forEach((kind, texts) -> addTexts(notes, kind.name(), texts));
            json.add("notes", notes);
        }
        if (!content.notations().isEmpty()) {
            JsonArrayBuilder notations = JSON.createArrayBuilder();
            content.notations().forEach(notation -> notations.add(json(notation)));
            json.add("notations", notations);
        }
        if (!content.matches().isEmpty()) {
            JsonObjectBuilder matches = JSON.createObjectBuilder();
            content.matches().forEach((kind, uris) -> matches.add(kind.name(), JSON.createArrayBuilder(uris)));
            json.add("matches", matches);
        }
        return json.build().toString();
    }

    static ConceptContent content(String stored) {
        JsonObject json = parse(stored);
        Map<NoteKind, LocalizedTexts> notes = new EnumMap<>(NoteKind.class);
        part(json, "notes").forEach((kind, texts) -> notes.put(NoteKind.valueOf(kind), texts(texts.asJsonObject())));
        Map<MatchKind, List<String>> matches = new EnumMap<>(MatchKind.class);
        part(json, "matches").forEach((kind, uris) -> matches.put(MatchKind.valueOf(kind), strings(uris)));
        List<Notation> notations = json.containsKey("notations")
                ? json.getJsonArray("notations").getValuesAs(JsonObject.class).stream()
                        .map(StoredJson::notation)
                        .toList()
                : List.of();
        return new ConceptContent(
                text(json.getJsonObject("label")),
                texts(part(json, "alt")),
                texts(part(json, "hidden")),
                notes,
                notations,
                matches);
    }

    private static void addTexts(JsonObjectBuilder json, String name, LocalizedTexts texts) {
        if (!texts.isEmpty()) {
            JsonObjectBuilder languages = JSON.createObjectBuilder();
            texts.values().forEach((language, some) -> languages.add(language, JSON.createArrayBuilder(some)));
            json.add(name, languages);
        }
    }

    private static JsonObject json(LocalizedText text) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        text.values().forEach(json::add);
        return json.build();
    }

    private static JsonObject json(Notation notation) {
        JsonObjectBuilder json = JSON.createObjectBuilder().add("value", notation.value());
        notation.datatype().ifPresent(datatype -> json.add("datatype", datatype));
        return json.build();
    }

    private static Notation notation(JsonObject json) {
        return new Notation(json.getString("value"), Optional.ofNullable(json.getString("datatype", null)));
    }

    private static LocalizedText text(JsonObject json) {
        SortedMap<String, String> values = new TreeMap<>();
        json.forEach((language, value) -> values.put(language, ((JsonString) value).getString()));
        return new LocalizedText(values);
    }

    private static LocalizedTexts texts(JsonObject json) {
        SortedMap<String, List<String>> values = new TreeMap<>();
        json.forEach((language, texts) -> values.put(language, strings(texts)));
        return new LocalizedTexts(values);
    }

    private static List<String> strings(JsonValue array) {
        return array.asJsonArray().getValuesAs(JsonString::getString);
    }

    private static JsonObject part(JsonObject json, String name) {
        return json.containsKey(name) ? json.getJsonObject(name) : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static JsonObject parse(String stored) {
        try (var reader = JSON.createReader(new StringReader(stored))) {
            return reader.readObject();
        }
    }
}
