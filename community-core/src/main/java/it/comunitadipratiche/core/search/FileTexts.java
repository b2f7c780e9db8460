package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.content.StoredPublication;
import it.comunitadipratiche.core.kernel.Id;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The texts of the files that some publications show, as far as they are known. */
record FileTexts(Map<Id, String> texts) {
    static final FileTexts NONE = new FileTexts(Map.of());

    /** A file that a document shows, in the field of a path. */
    record Shown(Id id, String name, String path) {}

    /** The files a publication shows, in the order of its document; each once. */
    static List<Shown> of(StoredPublication publication) {
        Map<Id, Shown> files = new LinkedHashMap<>();
        if (publication.document().get("assets") instanceof JsonObject assets) {
            assets.forEach((path, shown) -> ((JsonArray) shown)
                    .stream()
                            .map(JsonValue::asJsonObject)
                            .filter(asset -> !asset.getString("mediaType", "").startsWith("image/"))
                            .map(asset -> new Shown(Id.of(asset.getString("id")), asset.getString("name", ""), path))
                            .forEach(file -> files.putIfAbsent(file.id(), file)));
        }
        return List.copyOf(files.values());
    }

    /**
     * The publications in parts, none of which has more text in its files than fits, but for one publication alone.
     *
     * @param lengths of the texts of files
     */
    static List<List<StoredPublication>> parts(
            List<StoredPublication> publications, Map<Id, Integer> lengths, int mostCharacters) {
        List<List<StoredPublication>> parts = new ArrayList<>();
        List<StoredPublication> part = new ArrayList<>();
        long characters = 0;
        for (StoredPublication publication : publications) {
            long more = of(publication).stream()
                    .mapToLong(file -> lengths.getOrDefault(file.id(), 0))
                    .sum();
            if (!part.isEmpty() && characters + more > mostCharacters) {
                parts.add(part);
                part = new ArrayList<>();
                characters = 0;
            }
            part.add(publication);
            characters += more;
        }
        parts.add(part);
        return parts;
    }

    static Set<Id> idsOf(List<StoredPublication> publications) {
        Set<Id> ids = new LinkedHashSet<>();
        publications.forEach(publication -> of(publication).forEach(file -> ids.add(file.id())));
        return ids;
    }
}
