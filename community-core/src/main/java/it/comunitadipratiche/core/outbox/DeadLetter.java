package it.comunitadipratiche.core.outbox;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.json.JsonObject;
import java.time.Instant;

/**
 * A message nobody could deliver.
 *
 * @param attempts how often it was tried
 * @param lastError what went wrong the last time
 */
public record DeadLetter(
        Id id,
        String topic,
        String key,
        JsonObject payload,
        Instant createdAt,
        Instant deadAt,
        int attempts,
        String lastError) {}
