package it.comunitadipratiche.core.practices;

import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far a practice is told. What is known to be missing, and why, counts like what is told. */
@Guarded
@ApplicationScoped
public class Completeness {

    /**
     * How far a practice is told.
     *
     * @param score 0 to 100
     * @param next the field that adds the most; none when there is nothing left
     */
    public record Told(int score, Optional<Suggestion> next) {}

    /** A field to fill in, and the points it gives. */
    public record Suggestion(String field, LocalizedText label, int points) {}

    /** How far a practice with these fields is told. */
    @Anyone
    public Told of(JsonObject fields) {
        Set<String> explained = explained(fields);
        List<Weight> open = Weight.ALL.stream()
                .filter(weight -> !isDone(weight, fields, explained))
                .toList();
        int missing = open.stream().mapToInt(Weight::points).sum();
        // the first of several with the same points, for the sort keeps their order
        Optional<Suggestion> next = open.stream()
                .sorted(Comparator.comparingInt(Weight::points).reversed())
                .findFirst()
                .map(weight -> new Suggestion(weight.field(), PracticeFields.label(weight.field()), weight.points()));
        return new Told(Weight.SUM - missing, next);
    }

    private static boolean isDone(Weight weight, JsonObject fields, Set<String> explained) {
        return isTold(fields.get(weight.field()))
                || explained.contains(weight.field())
                || weight.unless()
                        .filter(flag -> fields.get(flag) == JsonValue.TRUE)
                        .isPresent();
    }

    private static boolean isTold(@Nullable JsonValue value) {
        if (value instanceof JsonObject object) {
            return object.values().stream().anyMatch(Completeness::isTold);
        }
        if (value instanceof JsonString text) {
            return !text.getString().isBlank();
        }
        return value instanceof JsonArray array ? !array.isEmpty() : value != null && value != JsonValue.NULL;
    }

    /** The fields whose emptiness has a reason. */
    private static Set<String> explained(JsonObject fields) {
        Set<String> names = new HashSet<>();
        if (fields.get(PracticeFields.DATA_STATES) instanceof JsonArray states) {
            for (JsonValue state : states) {
                if (state instanceof JsonObject given && given.containsKey("state")) {
                    names.add(given.getString("field", ""));
                }
            }
        }
        return names;
    }
}
