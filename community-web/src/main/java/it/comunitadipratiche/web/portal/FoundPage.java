package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.core.search.SearchResults;
import it.comunitadipratiche.web.alerts.SavingForm;
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
 * @param meant other words that may have been meant
 * @param saving the form that saves the search; nothing if nothing was looked for
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
        Optional<String> previous,
        Optional<Other> meant,
        Optional<SavingForm> saving) {

    public FoundPage {
        kinds = List.copyOf(kinds);
        cards = List.copyOf(cards);
        filters = List.copyOf(filters);
        collections = List.copyOf(collections);
    }

    /**
     * Other words.
     *
     * @param path of what they find
     * @param applied whether it is shown already, for the words that were looked for find nothing
     */
    public record Other(String words, String path, boolean applied) {

        static Optional<Other> of(SearchResults found, String path) {
            return found.meant()
                    .map(meant ->
                            new Other(meant.text(), path + "?q=" + Facets.encoded(meant.text()), meant.applied()));
        }
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
