package it.comunitadipratiche.core.assets;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.kernel.LocalizedText;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Optional;
import java.util.TreeMap;

/** The description of an asset as it is kept in the database. */
final class DescriptionJson {

    private DescriptionJson() {}

    static String write(AssetDescription description) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        description.alt().ifPresent(text -> json.add("alt", object(text)));
        description.title().ifPresent(text -> json.add("title", object(text)));
        description.credits().ifPresent(text -> json.add("credits", text));
        description.licence().ifPresent(text -> json.add("licence", text));
        return json.build().toString();
    }

    static AssetDescription read(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            return new AssetDescription(
                    localized(json, "alt"),
                    localized(json, "title"),
                    Optional.ofNullable(json.getString("credits", null)),
                    Optional.ofNullable(json.getString("licence", null)));
        }
    }

    private static JsonObjectBuilder object(LocalizedText text) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        text.values().forEach(json::add);
        return json;
    }

    private static Optional<LocalizedText> localized(JsonObject json, String name) {
        if (!json.containsKey(name)) {
            return Optional.empty();
        }
        JsonObject texts = json.getJsonObject(name);
        TreeMap<String, String> values = new TreeMap<>();
        texts.keySet().forEach(language -> values.put(language, texts.getString(language)));
        return Optional.of(new LocalizedText(values));
    }
}
