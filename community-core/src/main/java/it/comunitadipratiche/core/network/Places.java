package it.comunitadipratiche.core.network;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where organizations are found: where they have their seat, and where they work. */
final class Places {
    private Places() {}

    /** The ISTAT codes of a published organization. */
    static List<String> of(JsonObject document) {
        JsonObject fields = document.getJsonObject("fields");
        Set<String> codes = new LinkedHashSet<>();
        if (fields.get("seat") instanceof JsonObject seat && seat.get("municipality") instanceof JsonString code) {
            codes.add(code.getString());
        }
        if (fields.get("territoriesServed") instanceof JsonArray served) {
            codes.addAll(served.getValuesAs(JsonString::getString));
        }
        return List.copyOf(codes);
    }
}
