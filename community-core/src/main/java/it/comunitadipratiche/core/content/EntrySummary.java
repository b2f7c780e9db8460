package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.Ref;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An entry in a list of editors.
 *
 * @param title in the languages it has one
 * @param locales where it stands, by language
 * @param modifiedBy who made the newest revision; nobody if the platform did
 */
public record EntrySummary(
        Id id,
        String type,
        long version,
        LocalizedText title,
        Audience audience,
        Map<String, LocaleState> locales,
        Optional<Id> owner,
        Optional<Id> modifiedBy,
        Instant modifiedAt) {

    public EntrySummary {
        locales = Map.copyOf(locales);
    }

    public Ref ref() {
        return new Ref(type, id);
    }
}
