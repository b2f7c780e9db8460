package it.comunitadipratiche.core.transfer;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Message;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/**
 * An import as people see it.
 *
 * @param name of the file
 * @param bytes the size of the file
 * @param bytesDone how much of it was worked through
 * @param problem why it failed
 */
public record ImportDetails(
        Id id,
        String kind,
        String name,
        JsonObject options,
        ImportState state,
        long bytes,
        long bytesDone,
        ImportCounts counts,
        Optional<Id> startedBy,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        Optional<Message> problem) {}
