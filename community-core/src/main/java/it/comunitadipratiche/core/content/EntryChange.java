package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.content.types.Content;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.kernel.Audience;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;

/**
 * What an entry shall be from now on.
 *
 * @param fields all its values: what is not here is dropped
 * @param slugs by language; unchanged where absent
 * @param audience unchanged if absent
 */
public record EntryChange(JsonObject fields, Map<String, String> slugs, Optional<Audience> audience) {

    public EntryChange {
        slugs = Map.copyOf(slugs);
    }

    public static EntryChange of(JsonObject fields) {
        return new EntryChange(fields, Map.of(), Optional.empty());
    }

    /** The same with other values. */
    EntryChange with(JsonObject other) {
        return new EntryChange(other, slugs, audience);
    }

    /** The values of an instance of a record annotated with {@link Content}. */
    public static EntryChange of(Record content) {
        return of(TypedContent.toFields(content));
    }
}
