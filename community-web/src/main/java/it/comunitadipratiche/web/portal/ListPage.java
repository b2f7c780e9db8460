package it.comunitadipratiche.web.portal;

import java.util.List;
import java.util.Optional;

/**
 * A collection, or what was looked for in it.
 *
 * @param path of the collection
 * @param words what was looked for; empty if nothing was
 * @param total how many there are, if that is known
 * @param where the place it is narrowed to; empty if what is in it is nowhere
 * @param beside what it is narrowed to that is not counted
 * @param filters by which it can be narrowed
 * @param ways to pages about the whole of it
 * @param propose the path of the form of a new one, for who may propose one
 * @param next the path of the next part
 * @param previous the path of the part before
 */
public record ListPage(
        String title,
        String path,
        String words,
        Optional<Long> total,
        List<Card> cards,
        Optional<Where> where,
        List<Beside> beside,
        List<Narrowing> filters,
        boolean narrowed,
        List<Place> ways,
        Optional<String> propose,
        Optional<String> next,
        Optional<String> previous) {

    public ListPage {
        cards = List.copyOf(cards);
        beside = List.copyOf(beside);
        filters = List.copyOf(filters);
        ways = List.copyOf(ways);
    }

    /**
     * A place.
     *
     * @param typed what stands in the field
     * @param on the day whose boundaries count, {@code 2008-12-31}; empty if none was asked for
     * @param answer what it was taken for; empty if nothing was typed
     * @param others that may have been meant
     */
    public record Where(String typed, String on, String answer, List<Place> others) {
        static final Where ANYWHERE = new Where("", "", "", List.of());

        public Where {
            others = List.copyOf(others);
        }
    }

    /**
     * A condition in words.
     *
     * @param name of the parameter it stands in
     * @param without the path of the list without it
     */
    public record Beside(String name, String value, String label, String without) {}

    /** Where a path leads: the list narrowed to a place, or a page about it. */
    public record Place(String label, String path) {}

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
