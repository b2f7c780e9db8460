package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.content.types.Content;
import it.comunitadipratiche.core.content.types.RecordTypes;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.kernel.Audience;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;

/**
 * An entry to be created.
 *
 * @param externalId its name in the system it comes from, unique within the type
 * @param audience who may read its publications; that of the type if absent
 * @param slugs by language; made from the title where absent
 * @param fields values by field; those of localized fields by language
 */
public record EntryDraft(
        String type,
        Optional<String> externalId,
        Optional<Audience> audience,
        Map<String, String> slugs,
        JsonObject fields) {

    public EntryDraft {
        slugs = Map.copyOf(slugs);
    }

    public static EntryDraft of(String type, JsonObject fields) {
        return new EntryDraft(type, Optional.empty(), Optional.empty(), Map.of(), fields);
    }

    /** A draft from an instance of a record annotated with {@link Content}. */
    public static EntryDraft of(Record content) {
        return of(RecordTypes.nameOf(content.getClass()), TypedContent.toFields(content));
    }
}
