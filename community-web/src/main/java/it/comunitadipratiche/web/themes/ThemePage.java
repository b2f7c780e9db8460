package it.comunitadipratiche.web.themes;

import it.comunitadipratiche.web.portal.Card;
import java.util.List;
import java.util.Optional;

/**
 * What is published about a theme.
 *
 * @param definition what it means, in paragraphs; none if nobody has said
 * @param shelves one for each content type of which there is something
 * @param feed the path of the feed of all of it
 */
public record ThemePage(
        String label,
        List<String> definition,
        List<Way> broader,
        List<Way> narrower,
        List<Way> related,
        List<Shelf> shelves,
        String feed) {

    public ThemePage {
        definition = List.copyOf(definition);
        broader = List.copyOf(broader);
        narrower = List.copyOf(narrower);
        related = List.copyOf(related);
        shelves = List.copyOf(shelves);
    }

    /** The way to another theme. */
    public record Way(String label, String path) {}

    /**
     * The newest of a type.
     *
     * @param count how many there are
     * @param all the path of the list of all of them
     * @param feed the path of their feed, for types that file things under themes
     */
    public record Shelf(String name, String title, long count, String all, Optional<String> feed, List<Card> cards) {

        public Shelf {
            cards = List.copyOf(cards);
        }
    }
}
