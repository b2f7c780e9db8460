package it.comunitadipratiche.core.synonyms;

import it.comunitadipratiche.core.kernel.Id;
import java.time.Instant;
import java.util.List;

/**
 * Words that stand for each other.
 *
 * @param language {@code it}, {@code en}, or empty for all languages
 * @param words those that stand for each other; with others, those that lead to them
 * @param others what is found too by any of the words, not the other way round; empty in a group
 */
public record SynonymDetails(
        Id id, long version, String language, List<String> words, List<String> others, Instant updatedAt) {

    public SynonymDetails {
        words = List.copyOf(words);
        others = List.copyOf(others);
    }

    public boolean isOneWay() {
        return !others.isEmpty();
    }
}
