package it.comunitadipratiche.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is looked for among the publications of one or more content types in a locale. Of several types a query may name
 * the paths that mean the same in all of them that have it.
 *
 * @param types at least one
 * @param text words, all of which must occur; {@code "in quotes"} next to each other, {@code -not} at all
 * @param filters all must hold
 * @param order by relevance if empty and there is a text, else the newest first
 * @param facets the paths whose values are counted
 * @param highlight whether to show where the words occur
 * @param limit how many results, 1 to {@value #MAX_LIMIT}
 * @param cursor the place to go on from, as given with another page of the same query
 */
public record SearchQuery(
        List<String> types,
        Locale locale,
        Optional<String> text,
        List<Filter> filters,
        List<Order> order,
        List<String> facets,
        boolean highlight,
        int limit,
        Optional<String> cursor) {
    /** The path that stands for the content type itself; no field can have this name. */
    public static final String TYPE = "@type";

    /** The path that stands for the entries a publication names, in a field or in a text that everybody may read. */
    public static final String NAMES = "@names";

    /** The path that stands for the themes of a publication: concepts of the scheme {@code themes}, see {@link Themes}. */
    public static final String THEME = "@theme";

    public static final int USUAL_LIMIT = 20;
    public static final int MAX_LIMIT = 100;
    /** In characters. */
    public static final int MAX_TEXT = 500;

    public SearchQuery {
        types = List.copyOf(types);
        if (types.isEmpty()) {
            throw new IllegalArgumentException("A query without content types");
        }
        text = text.map(String::strip).filter(words -> !words.isEmpty());
        filters = List.copyOf(filters);
        order = List.copyOf(order);
        facets = List.copyOf(facets);
    }

    /** All publications of a type, the newest first. */
    public static SearchQuery of(String type, Locale locale) {
        return among(List.of(type), locale);
    }

    /** All publications of some types, the newest first. */
    public static SearchQuery among(List<String> types, Locale locale) {
        return new SearchQuery(
                types, locale, Optional.empty(), List.of(), List.of(), List.of(), false, USUAL_LIMIT, Optional.empty());
    }

    public SearchQuery text(String words) {
        return new SearchQuery(types, locale, Optional.of(words), filters, order, facets, highlight, limit, cursor);
    }

    public SearchQuery where(Filter filter) {
        List<Filter> more = new ArrayList<>(filters);
        more.add(filter);
        return new SearchQuery(types, locale, text, more, order, facets, highlight, limit, cursor);
    }

    public SearchQuery where(String path, String value) {
        return where(Filter.eq(path, value));
    }

    public SearchQuery where(String path, Operator operator, String... values) {
        return where(new Filter(path, operator, List.of(values)));
    }

    /** Sorted as {@code -publishedAt,title} says. */
    public SearchQuery sort(String paths) {
        return new SearchQuery(types, locale, text, filters, Order.parse(paths), facets, highlight, limit, cursor);
    }

    public SearchQuery count(String... paths) {
        return new SearchQuery(types, locale, text, filters, order, List.of(paths), highlight, limit, cursor);
    }

    public SearchQuery highlighted() {
        return new SearchQuery(types, locale, text, filters, order, facets, true, limit, cursor);
    }

    public SearchQuery limit(int most) {
        return new SearchQuery(types, locale, text, filters, order, facets, highlight, most, cursor);
    }

    public SearchQuery from(String place) {
        return new SearchQuery(types, locale, text, filters, order, facets, highlight, limit, Optional.of(place));
    }

    SearchQuery withoutCursor() {
        return new SearchQuery(types, locale, text, filters, order, facets, highlight, limit, Optional.empty());
    }

    /** Whether this is the plain list, the newest first, that needs no index. */
    boolean isNewest() {
        return types.size() == 1
                && text.isEmpty()
                && filters.isEmpty()
                && facets.isEmpty()
                && (order.isEmpty() || order.equals(List.of(new Order(SearchableType.PUBLISHED_AT, true))));
    }

    /** What decides which results there are, and in which order; the same on every start of the platform. */
    String identity() {
        return String.join(
                "\u001e",
                String.join(",", types),
                locale.toLanguageTag(),
                text.orElse(""),
                filters.toString(),
                order.toString());
    }
}
