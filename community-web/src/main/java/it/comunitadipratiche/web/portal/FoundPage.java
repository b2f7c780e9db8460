package it.comunitadipratiche.web.portal;

import java.util.List;
import java.util.Optional;

/**
 * What was found in everything.
 *
 * @param words what was looked for; empty if nothing was
 * @param type the name of the one type it is narrowed to; empty if it is not
 * @param total how many there are, if that is known
 * @param kinds all types together, then each of which something was found
 * @param filters by which it can be narrowed
 * @param narrowed whether it is, by type or by a property
 * @param every the path of all that was found by the words
 * @param collections what there is to be read, where nothing was looked for or found
 * @param next the path of the next part
 * @param previous the path of the part before
 */
public record FoundPage(
        String words,
        String type,
        Optional<Long> total,
        List<Kind> kinds,
        List<Card> cards,
        List<ListPage.Narrowing> filters,
        boolean narrowed,
        String every,
        List<Kind> collections,
        Optional<String> next,
        Optional<String> previous) {

    public FoundPage {
        kinds = List.copyOf(kinds);
        cards = List.copyOf(cards);
        filters = List.copyOf(filters);
        collections = List.copyOf(collections);
    }

    /** Whether anything was looked for. */
    public boolean isAsked() {
        return !words.isEmpty() || narrowed;
    }

    /**
     * Publications of a type.
     *
     * @param total how many there are; 0 where that does not matter
     */
    public record Kind(String label, String path, long total, boolean current) {}
}
