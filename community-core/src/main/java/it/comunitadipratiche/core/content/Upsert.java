package it.comunitadipratiche.core.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An entry from elsewhere, to be created, or changed where it differs.
 *
 * @param draft with its external id
 * @param publish the locales that are public, with their dates; the others stay as they are
 * @param createdAt when it was made where it comes from
 * @param source the item of a file that it comes from; a command of somebody, which holds whatever was done here, if
 *     absent
 */
public record Upsert(
        EntryDraft draft, Map<Locale, PublishAs> publish, Optional<Instant> createdAt, Optional<Source> source) {

    public Upsert {
        publish = Map.copyOf(publish);
    }

    /** A command. */
    public Upsert(EntryDraft draft, Map<Locale, PublishAs> publish, Optional<Instant> createdAt) {
        this(draft, publish, createdAt, Optional.empty());
    }

    /** The same from an item of a file. */
    public Upsert from(Source item) {
        return new Upsert(draft, publish, createdAt, Optional.of(item));
    }

    /** The same with another draft. */
    public Upsert with(EntryDraft other) {
        return new Upsert(other, publish, createdAt, source);
    }

    /**
     * An item of a file, as it is there.
     *
     * @param digest another one if anything in the item changes
     * @param overwrite whether it counts for more than what people did here
     */
    public record Source(String digest, boolean overwrite) {
        private static final int BYTES = 16;

        /** An item that is told by a text. */
        public static Source of(String text, boolean overwrite) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                String digest = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
                return new Source(digest, overwrite);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The dates of a publication; now where absent. */
    public record PublishAs(Optional<Instant> publishedAt, Optional<Instant> modifiedAt) {
        public static final PublishAs NOW = new PublishAs(Optional.empty(), Optional.empty());
    }
}
