package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.kernel.Id;
import java.util.Locale;

/** A publication: an entry in a locale. */
public record PublicationKey(Id entry, Locale locale) {

    /** Reads {@code id:locale}. */
    public static PublicationKey of(String text) {
        int colon = text.indexOf(':');
        return new PublicationKey(Id.of(text.substring(0, colon)), Locale.forLanguageTag(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return entry + ":" + locale.toLanguageTag();
    }
}
