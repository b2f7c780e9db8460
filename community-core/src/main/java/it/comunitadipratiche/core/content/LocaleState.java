package it.comunitadipratiche.core.content;

import java.time.Instant;
import java.util.Optional;

/**
 * Where an entry stands in one locale.
 *
 * @param publishedRevision the revision readers see, if they see one; it stays while a newer one is in review
 * @param publishedAt when it was first published
 * @param scheduledRevision the revision that waits for {@code scheduledAt}
 */
public record LocaleState(
        EntryStatus status,
        Optional<Integer> publishedRevision,
        Optional<Instant> publishedAt,
        Optional<Integer> scheduledRevision,
        Optional<Instant> scheduledAt) {}
