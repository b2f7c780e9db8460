package it.comunitadipratiche.core.vocabulary;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import java.time.Instant;

/**
 * A vocabulary.
 *
 * @param name how addresses, content types and filters call it
 * @param concepts how many concepts it has
 */
public record SchemeDetails(
        Id id,
        String name,
        String uri,
        LocalizedText title,
        LocalizedText description,
        int concepts,
        long version,
        Instant updatedAt) {}
