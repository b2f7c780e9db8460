package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/** One whole state of an entry; it never changes. Numbers start at 1 and have no gaps. */
public record RevisionDetails(
        int number, JsonObject fields, Optional<Id> author, Instant createdAt, Optional<Integer> restoredFrom) {}
