package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.kernel.Audience;
import java.util.List;
import java.util.Locale;

/**
 * Suggests things besides publications and terms while somebody types: norms, places. It is asked for every few letters and
 * answers from memory.
 */
public interface SuggestionSource {

    /**
     * What may be meant, the likeliest first.
     *
     * @param typed as it was typed, two letters or more
     * @param reader who may follow each of them
     * @param limit how many at most
     */
    List<Suggestion> suggest(String typed, Locale locale, Audience reader, int limit);

    /** Whether what was typed looks so much like these that they come before everything else. */
    default boolean isMeantBy(String typed) {
        return false;
    }
}
