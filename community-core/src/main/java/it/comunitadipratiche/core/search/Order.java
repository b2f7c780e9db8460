package it.comunitadipratiche.core.search;

import java.util.Arrays;
import java.util.List;

/** A path to sort by. */
public record Order(String path, boolean descending) {

    /** Reads {@code -publishedAt,title}. */
    public static List<Order> parse(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> part.startsWith("-") ? new Order(part.substring(1), true) : new Order(part, false))
                .toList();
    }

    @Override
    public String toString() {
        return (descending ? "-" : "") + path;
    }
}
