package it.comunitadipratiche.web.collections;

import it.comunitadipratiche.web.portal.Card;
import java.util.List;

/** What stands in a collection and is there for whoever reads it, in its order. */
public record Chosen(List<Line> lines) {

    public Chosen {
        lines = List.copyOf(lines);
    }

    /** @param reason why it is there; empty if that is not told */
    public record Line(Card card, String reason) {}
}
