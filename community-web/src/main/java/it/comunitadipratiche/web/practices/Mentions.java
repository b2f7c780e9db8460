package it.comunitadipratiche.web.practices;

import it.comunitadipratiche.web.portal.Card;
import java.util.List;

/**
 * What names an organization.
 *
 * @param more the lists of all that do, of each type, where they are not all here
 */
public record Mentions(List<Card> cards, List<More> more) {

    public Mentions {
        cards = List.copyOf(cards);
        more = List.copyOf(more);
    }

    public record More(String label, long count, String path) {}
}
