package it.comunitadipratiche.core.transfer;

import java.time.Instant;
import java.util.Optional;

/**
 * A comment from another system.
 *
 * @param parent the external id of the comment it answers
 * @param author the name its author gave
 * @param text as written: neither safe nor to be shown as it is
 * @param approved whether it was public there
 */
public record CommentDraft(
        String externalId,
        Optional<String> parent,
        String author,
        String text,
        String kind,
        boolean approved,
        Optional<Instant> writtenAt) {}
