package it.comunitadipratiche.core.network;

import it.comunitadipratiche.core.territories.Territories;
import it.comunitadipratiche.core.territories.TerritoryDetails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where organizations are found: in the territories they are in and work in, and in all that those lie in. */
@ApplicationScoped
class Places {
    private Territories territories;

    @SuppressWarnings("NullAway.Init")
    protected Places() {
        // for the CDI proxy
    }

    @Inject
    Places(Territories territories) {
        this.territories = territories;
    }

    /** The ISTAT codes a published organization is found by. */
    List<String> of(JsonObject document) {
        JsonObject fields = document.getJsonObject("fields");
        Set<String> codes = new LinkedHashSet<>();
        if (fields.get("seat") instanceof JsonObject seat && seat.get("municipality") instanceof JsonString code) {
            add(code.getString(), codes);
        }
        if (fields.get("territoriesServed") instanceof JsonArray served) {
            served.getValuesAs(JsonString::getString).forEach(code -> add(code, codes));
        }
        return List.copyOf(codes);
    }

    private void add(String code, Set<String> codes) {
        if (codes.add(code)) {
            territories.above(code).stream().map(TerritoryDetails::code).forEach(codes::add);
        }
    }
}
