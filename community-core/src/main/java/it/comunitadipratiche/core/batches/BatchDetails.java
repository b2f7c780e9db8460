package it.comunitadipratiche.core.batches;

import it.comunitadipratiche.core.kernel.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A batch as people see it.
 *
 * @param undoes the batch it takes back, if it does
 * @param undoneBy the batch that takes it back, if there is one
 * @param counts how many entries came to what
 */
public record BatchDetails(
        Id id,
        String type,
        BatchState state,
        List<FieldEdit> edits,
        boolean publish,
        Optional<Id> undoes,
        Optional<Id> undoneBy,
        Optional<Id> startedBy,
        Instant createdAt,
        Optional<Instant> finishedAt,
        Map<BatchOutcome, Long> counts) {

    public BatchDetails {
        edits = List.copyOf(edits);
        counts = Map.copyOf(counts);
    }

    /** How many entries came to something. */
    public long count(BatchOutcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether what it changed can be taken back. */
    public boolean isUndoable() {
        return state.isOver() && undoneBy.isEmpty() && count(BatchOutcome.CHANGED) > 0;
    }
}
