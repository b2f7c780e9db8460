package it.comunitadipratiche.core.search;

import java.time.Instant;
import java.util.Optional;

/**
 * How the index is.
 *
 * @param documents how many publications can be found
 * @param rebuilding whether it is being built from the publications
 * @param done how many of them the build has seen, of {@code total}
 * @param startedAt when the last build began
 * @param finishedAt when it ended
 * @param writtenAt when the index was last written to since the start of the platform
 */
public record IndexStatus(
        long documents,
        boolean rebuilding,
        long done,
        long total,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        Optional<Instant> writtenAt) {}
