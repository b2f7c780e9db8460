package it.comunitadipratiche.core.content;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An entry from elsewhere, to be created, or changed where it differs.
 *
 * @param draft with its external id
 * @param publish the locales that are public, with their dates; the others stay as they are
 * @param createdAt when it was made where it comes from
 */
public record Upsert(EntryDraft draft, Map<Locale, PublishAs> publish, Optional<Instant> createdAt) {

    public Upsert {
        publish = Map.copyOf(publish);
    }

    /** The dates of a publication; now where absent. */
    public record PublishAs(Optional<Instant> publishedAt, Optional<Instant> modifiedAt) {
        public static final PublishAs NOW = new PublishAs(Optional.empty(), Optional.empty());
    }
}
