package it.comunitadipratiche.api.norms;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.norms.ChangeDetails;
import it.comunitadipratiche.core.norms.FlaggedChange;
import it.comunitadipratiche.core.norms.ReviewState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * That a norm has changed.
 *
 * @param passage which has changed; none if all of it may have
 * @param act what changed it, as it was written
 * @param by the same, recognised
 */
public record ShownChange(
        String norm,
        String label,
        Optional<String> passage,
        LocalDate day,
        String act,
        Optional<ShownNorm> by,
        Optional<String> note) {

    static ShownChange of(ChangeDetails change) {
        return new ShownChange(
                change.norm().key(),
                change.norm().label(change.passage()),
                Optional.of(change.passage().code()).filter(code -> !code.isEmpty()),
                change.day(),
                change.act(),
                change.by().map(ShownNorm::of),
                Optional.of(change.note()).filter(text -> !text.isEmpty()));
    }

    /**
     * The same as staff see it.
     *
     * @param entries how many entries are in each state
     */
    public record Flagged(
            ShownChange change,
            boolean wholeToo,
            Instant flaggedAt,
            Optional<Id> flaggedBy,
            Map<String, Long> entries) {

        static Flagged of(FlaggedChange flagged) {
            Map<ReviewState, Long> counts = new EnumMap<>(ReviewState.class);
            counts.putAll(flagged.entries());
            Map<String, Long> named = new java.util.LinkedHashMap<>();
            counts.forEach((state, count) -> named.put(state.name(), count));
            return new Flagged(
                    ShownChange.of(flagged.change()),
                    flagged.wholeToo(),
                    flagged.flaggedAt(),
                    flagged.flaggedBy(),
                    named);
        }
    }
}
