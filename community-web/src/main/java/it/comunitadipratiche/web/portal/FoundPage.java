package it.comunitadipratiche.web.portal;

import java.util.List;

/**
 * What was found in everything, by type.
 *
 * @param words what was looked for; empty if nothing was yet
 */
public record FoundPage(String words, long total, List<Kind> kinds) {

    public FoundPage {
        kinds = List.copyOf(kinds);
    }

    /**
     * What was found of a type: the best of it.
     *
     * @param all the path of the list of all of it
     */
    public record Kind(String name, String label, long total, String all, List<Card> cards) {

        public Kind {
            cards = List.copyOf(cards);
        }
    }
}
