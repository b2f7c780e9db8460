package it.comunitadipratiche.core.network;

import it.comunitadipratiche.core.territories.Territories;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;

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
        List<String> codes = new ArrayList<>();
        if (fields.get("seat") instanceof JsonObject seat && seat.get("municipality") instanceof JsonString code) {
            codes.add(code.getString());
        }
        if (fields.get("territoriesServed") instanceof JsonArray served) {
            codes.addAll(served.getValuesAs(JsonString::getString));
        }
        return List.copyOf(territories.around(codes));
    }
}
