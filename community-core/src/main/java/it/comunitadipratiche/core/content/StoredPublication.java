package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.kernel.Audience;
import jakarta.json.JsonObject;
import java.time.Instant;

/**
 * A publication as it is kept, for what is built from publications.
 *
 * @param document everything, also what only some audiences may read
 * @param withdrawn not public any more, or never was: then only the key and the type mean something
 */
public record StoredPublication(
        PublicationKey key,
        String type,
        String slug,
        Audience audience,
        JsonObject document,
        Instant publishedAt,
        Instant modifiedAt,
        boolean withdrawn) {}
