package it.comunitadipratiche.core.norms;

import it.comunitadipratiche.core.kernel.Id;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A change as staff see it.
 *
 * @param wholeToo whether what cites the act as a whole is looked at too
 * @param flaggedBy the account that said it
 * @param entries how many entries are in each state
 */
public record FlaggedChange(
        ChangeDetails change,
        boolean wholeToo,
        Instant flaggedAt,
        Optional<Id> flaggedBy,
        Map<ReviewState, Long> entries) {

    public FlaggedChange {
        entries = Map.copyOf(entries);
    }

    public long entries(ReviewState state) {
        return entries.getOrDefault(state, 0L);
    }
}
