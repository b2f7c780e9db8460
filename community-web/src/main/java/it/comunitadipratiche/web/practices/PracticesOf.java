package it.comunitadipratiche.web.practices;

import it.comunitadipratiche.web.portal.Card;
import java.util.List;
import java.util.Optional;

/**
 * The practices an organization takes part in.
 *
 * @param total how many there are
 * @param all the path of the list of all of them, where they are not all here
 */
public record PracticesOf(List<Line> lines, long total, Optional<String> all) {

    public PracticesOf {
        lines = List.copyOf(lines);
    }

    /** @param role what it is in the practice */
    public record Line(Card card, String role) {}
}
