package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import java.util.List;
import java.util.Optional;

/**
 * What became of an {@link Upsert}; {@code gaps} say why it was refused, why the entry was kept as it is here, or why it
 * was not published.
 */
public record UpsertResult(String externalId, Outcome outcome, Optional<Id> id, List<Gap> gaps) {

    public UpsertResult {
        gaps = List.copyOf(gaps);
    }

    /** Made, changed, as it was, as people made it here, or not taken. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        KEPT,
        REFUSED
    }
}
