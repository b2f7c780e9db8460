package it.comunitadipratiche.core.practices;

import it.comunitadipratiche.core.content.types.RecordTypes;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.welfare.Phase;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a published practice is found by beside its fields. */
final class Found {
    /** What people call the phases. */
    static final Map<String, LocalizedText> PHASES = Stream.of(Phase.values())
            .collect(Collectors.toMap(Phase::name, RecordTypes::labelOf, (one, other) -> one, LinkedHashMap::new));

    private static final String ALL = "ALL";
    private static final String SOME = "SOME";
    private static final String OPEN = "OPEN";

    /** What people call the outcome of the collaboration check. */
    static final Map<String, LocalizedText> SHARED = shared();

    private Found() {}

    private static Map<String, LocalizedText> shared() {
        Map<String, LocalizedText> labels = new LinkedHashMap<>();
        labels.put(ALL, LocalizedText.of("Sì a tutte le domande", "Yes to all questions"));
        labels.put(SOME, LocalizedText.of("Sì ad alcune", "Yes to some"));
        labels.put(OPEN, LocalizedText.of("Non ancora verificata", "Not checked yet"));
        return labels;
    }

    /** The phases it went through. */
    static List<String> phases(JsonObject document) {
        return groups(document, "phases")
                .map(phase -> phase.getString("type", ""))
                .filter(PHASES::containsKey)
                .distinct()
                .toList();
    }

    /** The year it began. */
    static List<Long> year(JsonObject document) {
        return fields(document).get("startDate") instanceof JsonString day
                ? List.of(Long.valueOf(day.getString().substring(0, 4)))
                : List.of();
    }

    /** What came of the collaboration check. */
    static List<String> shared(JsonObject document) {
        Set<String> yes = groups(document, "collaborationCheck")
                .filter(check -> check.getString("answer", "").equals(CollaborationAnswer.YES.name()))
                .map(check -> check.getString("question", ""))
                .collect(Collectors.toSet());
        if (yes.isEmpty()) {
            return List.of(OPEN);
        }
        return List.of(yes.size() == CollaborationQuestion.values().length ? ALL : SOME);
    }

    private static Stream<JsonObject> groups(JsonObject document, String field) {
        return fields(document).get(field) instanceof JsonArray groups
                ? groups.stream().map(JsonValue::asJsonObject)
                : Stream.of();
    }

    private static JsonObject fields(JsonObject document) {
        return document.getJsonObject("fields");
    }
}
