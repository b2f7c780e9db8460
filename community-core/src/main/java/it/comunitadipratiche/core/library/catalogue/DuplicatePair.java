package it.comunitadipratiche.core.library.catalogue;

import it.comunitadipratiche.core.content.EntrySummary;
import it.comunitadipratiche.core.kernel.Id;
import java.time.Instant;
import java.util.Optional;

/**
 * Two materials that are likely the same.
 *
 * @param one the one that would rather stay: public before not public, then the one that was there first
 * @param weight how sure it is, 0 to 100
 * @param different whether somebody said that they are not the same
 */
public record DuplicatePair(
        EntrySummary one,
        EntrySummary other,
        Sign sign,
        int weight,
        boolean different,
        Optional<Id> decidedBy,
        Optional<Instant> decidedAt) {}
