package it.comunitadipratiche.core.network;

import it.comunitadipratiche.core.content.types.RecordTypes;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.welfare.Resource;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By what organizations are found that want to meet: the resources they offer and seek. */
final class Exchanged {
    /** What people call the resources. */
    static final Map<String, LocalizedText> RESOURCES = Stream.of(Resource.values())
            .collect(Collectors.toMap(Resource::name, RecordTypes::labelOf, (one, other) -> one, LinkedHashMap::new));

    private Exchanged() {}

    /**
     * The resources a published organization offers or seeks, each once.
     *
     * @param field the one or the other
     */
    static List<String> resources(JsonObject document, String field) {
        return document.getJsonObject("fields").get(field) instanceof JsonArray exchanges
                ? exchanges.stream()
                        .map(exchange -> exchange.asJsonObject().getString("resource", ""))
                        .filter(RESOURCES::containsKey)
                        .distinct()
                        .toList()
                : List.of();
    }
}
