package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import java.util.List;
import java.util.Optional;

/** What became of an {@link Upsert}; {@code gaps} say why it was refused, or why it could not be published. */
public record UpsertResult(String externalId, Outcome outcome, Optional<Id> id, List<Gap> gaps) {

    public UpsertResult {
        gaps = List.copyOf(gaps);
    }

    /** Made, changed, as it was, or not taken. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        REFUSED
    }
}
