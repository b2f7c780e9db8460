package it.comunitadipratiche.core.outbox;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.json.JsonObject;
import java.time.Instant;

/**
 * Work to do after a commit.
 *
 * @param key what it is about, an entry's id for instance; free to the topic
 * @param attempts how often delivery was tried before
 */
public record OutboxMessage(Id id, String topic, String key, JsonObject payload, Instant createdAt, int attempts) {}
