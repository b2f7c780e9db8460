package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.content.types.Content;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Ref;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An entry as its editors see it, with its newest revision.
 *
 * @param version rises with every change; to be given back when saving
 * @param revision the number of the newest revision, from 1
 * @param slugs by language
 * @param locales where it stands, by language
 */
public record EntryDetails(
        Id id,
        String type,
        long version,
        int revision,
        Optional<String> externalId,
        Audience audience,
        Optional<Id> owner,
        JsonObject fields,
        Map<String, String> slugs,
        Map<String, LocaleState> locales,
        Instant createdAt,
        Instant modifiedAt) {

    public Ref ref() {
        return new Ref(type, id);
    }

    /** Its slug in a locale, once it has a title there. */
    public Optional<String> slug(Locale locale) {
        return Optional.ofNullable(slugs.get(locale.toLanguageTag()));
    }

    /** Its values as an instance of a record annotated with {@link Content}. */
    public <R extends Record> R as(Class<R> content) {
        return TypedContent.fromFields(fields, content);
    }
}
