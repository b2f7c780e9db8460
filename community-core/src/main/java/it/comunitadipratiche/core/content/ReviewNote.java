package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.kernel.Id;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A step of the review of an entry in a locale, with what was said. */
public record ReviewNote(
        Id id, Locale locale, Step step, int revision, Optional<Id> author, String comment, Instant createdAt) {

    /** Handed in, approved, sent back to the author, or just remarked on. */
    public enum Step {
        SUBMITTED,
        APPROVED,
        SENT_BACK,
        COMMENTED
    }
}
