package it.comunitadipratiche.core.publishing;

import it.comunitadipratiche.core.kernel.Gap;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must be right of a collection: nothing stands in it twice, and readers find at least two things. */
final class CollectionRules {
    /** How many things make a collection. */
    static final int LEAST = 2;

    private CollectionRules() {}

    /** What is chosen twice; a draft too is spared it. */
    static List<Gap> saved(JsonObject fields) {
        List<Gap> gaps = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<String> entries = entries(fields);
        for (int i = 0; i < entries.size(); i++) {
            if (!entries.get(i).isEmpty() && !seen.add(entries.get(i))) {
                gaps.add(new Gap("/fields/items/" + i + "/entry", "publishing.collection.twice"));
            }
        }
        return gaps;
    }

    /** Too few to be one. */
    static List<Gap> published(JsonObject fields) {
        long chosen = entries(fields).stream().filter(id -> !id.isEmpty()).count();
        return chosen < LEAST ? List.of(new Gap("/fields/items", "publishing.collection.few", LEAST)) : List.of();
    }

    private static List<String> entries(JsonObject fields) {
        return fields.get("items") instanceof JsonArray items
                ? items.stream()
                        .map(JsonValue::asJsonObject)
                        .map(item -> item.getString("entry", ""))
                        .toList()
                : List.of();
    }
}
