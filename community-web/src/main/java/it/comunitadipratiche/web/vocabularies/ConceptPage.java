package it.comunitadipratiche.web.vocabularies;

import it.comunitadipratiche.web.portal.Card;
import java.util.List;
import java.util.Optional;

/**
 * A concept, and what is filed under it.
 *
 * @param uri what machines call it
 * @param others names in other languages and by which people also know it
 * @param retired whether it should not be used any more; {@code replacement} then may be another
 */
public record ConceptPage(
        String label,
        String code,
        String uri,
        List<String> definition,
        List<Name> others,
        boolean retired,
        Optional<Way> replacement,
        List<Way> broader,
        List<Way> narrower,
        List<Way> related,
        List<String> matches,
        List<Shelf> shelves,
        List<VocabularyPage.FileLink> files) {

    public ConceptPage {
        definition = List.copyOf(definition);
        others = List.copyOf(others);
        broader = List.copyOf(broader);
        narrower = List.copyOf(narrower);
        related = List.copyOf(related);
        matches = List.copyOf(matches);
        shelves = List.copyOf(shelves);
        files = List.copyOf(files);
    }

    /** A name in a language. */
    public record Name(String language, String text) {}

    /** The way to another concept. */
    public record Way(String label, String path) {}

    /** The newest of a type that are filed under it or under a narrower one. */
    public record Shelf(String name, String title, String all, List<Card> cards) {

        public Shelf {
            cards = List.copyOf(cards);
        }
    }
}
