package it.comunitadipratiche.web.portal;

import gg.jte.Content;
import it.comunitadipratiche.web.alerts.SavingForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
 * @param look what its type has beyond what all lists have
 * @param next the path of the next part
 * @param previous the path of the part before
 * @param meant other words that may have been meant
 * @param saving the form that saves the list as it is narrowed; nothing if it is not
 * @param exports files of the whole of it as it is narrowed; none of an empty list, nor of what visitors do not see
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
        Look look,
        Optional<String> next,
        Optional<String> previous,
        Optional<FoundPage.Other> meant,
        Optional<SavingForm> saving,
        List<Export> exports) {

    public ListPage {
        exports = List.copyOf(exports);
        cards = List.copyOf(cards);
        beside = List.copyOf(beside);
        filters = List.copyOf(filters);
        ways = List.copyOf(ways);
    }

    /**
     * What the list of a type with a look of its own has.
     *
     * @param question how its address asks, each part with an ampersand
     * @param sorts the orders to choose from
     * @param chosen the values it is narrowed to, with the names of their properties
     * @param abouts what is said of each publication
     */
    public record Look(String question, List<Sort> sorts, List<Chosen> chosen, List<Content> abouts) {
        static final Look USUAL = new Look("", List.of(), List.of(), List.of());

        public Look {
            sorts = List.copyOf(sorts);
            chosen = List.copyOf(chosen);
            abouts = List.copyOf(abouts);
        }
    }

    /** A file of the list. */
    public record Export(String label, String path) {}

    /** An order; the usual one has no value. */
    public record Sort(String value, String label, boolean chosen) {}

    /**
     * A value the list is narrowed to.
     *
     * @param property what the property is called
     */
    public record Chosen(String name, String value, String property, String label) {}

    /** Whether its type has a look of its own. */
    public boolean isLooked() {
        return !look.sorts().isEmpty();
    }

    /** The path of the list narrowed to one value more, or less if it is narrowed to that. */
    public String toggled(String name, String value) {
        String part = name + "=" + Facets.encoded(value);
        List<String> parts = Stream.of(look.question().split("&", -1))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
        if (!parts.remove(part)) {
            parts.add(part);
        }
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
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
