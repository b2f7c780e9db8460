package it.comunitadipratiche.web.portal;

import java.util.List;
import java.util.Optional;

/**
 * A collection, or what was looked for in it.
 *
 * @param path of the collection
 * @param words what was looked for; empty if nothing was
 * @param total how many there are, if that is known
 * @param filters by which it can be narrowed
 * @param next the path of the next part
 * @param previous the path of the part before
 */
public record ListPage(
        String title,
        String path,
        String words,
        Optional<Long> total,
        List<Card> cards,
        List<Narrowing> filters,
        boolean narrowed,
        Optional<String> next,
        Optional<String> previous) {

    public ListPage {
        cards = List.copyOf(cards);
        filters = List.copyOf(filters);
    }

    /** A property of the publications and its values, the most frequent first. */
    public record Narrowing(String name, String label, List<Value> values) {

        public Narrowing {
            values = List.copyOf(values);
        }

        public boolean isUsed() {
            return values.stream().anyMatch(Value::chosen);
        }
    }

    /** A value and how many publications have it. */
    public record Value(String value, String label, long count, boolean chosen) {}
}
