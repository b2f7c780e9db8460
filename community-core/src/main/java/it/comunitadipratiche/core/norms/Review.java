package it.comunitadipratiche.core.norms;

import it.comunitadipratiche.core.kernel.Id;
import java.time.Instant;
import java.util.Optional;

/**
 * An entry that cites what has changed.
 *
 * @param citing what it says; nothing if it is not public any more, or cites it no more
 * @param decidedBy the account that looked at it
 */
public record Review(
        Id entry,
        ReviewState state,
        Instant markedAt,
        Optional<Instant> decidedAt,
        Optional<Id> decidedBy,
        Optional<Citing> citing) {}
