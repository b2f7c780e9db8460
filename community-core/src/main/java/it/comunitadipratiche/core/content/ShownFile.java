package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file that a publication shows, pictures apart.
 *
 * @param path of the field it stands in
 */
public record ShownFile(Id id, String name, String path) {

    /** Those of a publication, in the order of its document; each once. */
    public static List<ShownFile> of(StoredPublication publication) {
        Map<Id, ShownFile> files = new LinkedHashMap<>();
        if (publication.document().get("assets") instanceof JsonObject assets) {
            assets.forEach((path, shown) -> ((JsonArray) shown)
                    .stream()
                            .map(JsonValue::asJsonObject)
                            .filter(asset -> !asset.getString("mediaType", "").startsWith("image/"))
                            .map(asset ->
                                    new ShownFile(Id.of(asset.getString("id")), asset.getString("name", ""), path))
                            .forEach(file -> files.putIfAbsent(file.id(), file)));
        }
        return List.copyOf(files.values());
    }
}
