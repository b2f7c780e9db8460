package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Cursor;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A query that was checked against its content types, for one reader.
 *
 * @param conditions filters with the paths they look at
 * @param ordering by values; by relevance if absent
 */
record Plan(
        SearchQuery query,
        Audience reader,
        Map<Filter, SearchPath> conditions,
        Optional<Ordering> ordering,
        List<SearchPath> facets,
        Optional<Cursor> cursor) {
    private static final int MAX_FILTERS = 50;
    private static final int MAX_FACETS = 20;
    private static final int MAX_ORDERS = 5;

    /**
     * Checks a query.
     *
     * @throws InvalidInputException naming the parameter that makes no sense, and what would
     */
    static Plan of(SearchQuery query, SharedPaths paths) {
        int text = query.text().map(String::length).orElse(0);
        require(text <= SearchQuery.MAX_TEXT, "q", "search.text", SearchQuery.MAX_TEXT);
        require(
                query.limit() >= 1 && query.limit() <= SearchQuery.MAX_LIMIT,
                "limit",
                "search.limit",
                SearchQuery.MAX_LIMIT);
        require(query.filters().size() <= MAX_FILTERS, "filter", "search.many", MAX_FILTERS);
        require(query.order().size() <= MAX_ORDERS, "sort", "search.many", MAX_ORDERS);
        require(query.facets().size() <= MAX_FACETS, "facets", "search.many", MAX_FACETS);
        Checked checked = new Checked(paths);
        return new Plan(
                query,
                paths.reader(),
                checked.conditions(query.filters()),
                checked.ordering(query),
                checked.facets(query.facets()),
                query.cursor().map(cursor -> Cursor.decode(cursor, fingerprint(query))));
    }

    private static void require(boolean holds, String parameter, String code, Object... arguments) {
        if (!holds) {
            throw new InvalidInputException(parameter, code, arguments);
        }
    }

    private static int fingerprint(SearchQuery query) {
        return query.identity().hashCode();
    }

    int fingerprint() {
        return fingerprint(query);
    }

    private record Checked(SharedPaths paths) {

        Map<Filter, SearchPath> conditions(List<Filter> filters) {
            Map<Filter, SearchPath> conditions = new LinkedHashMap<>();
            for (Filter filter : filters) {
                conditions.put(filter, paths.filtered(filter));
            }
            return conditions;
        }

        Optional<Ordering> ordering(SearchQuery query) {
            if (query.order().isEmpty() && query.text().isPresent()) {
                return Optional.empty();
            }
            List<Order> orders =
                    query.order().isEmpty() ? List.of(new Order(SearchableType.PUBLISHED_AT, true)) : query.order();
            return Optional.of(Ordering.by(orders.stream()
                    .map(order -> Ordering.Key.of(
                            paths.one(order.path(), "sort", "search.sort", SearchPath::isSortable), order.descending()))
                    .toList()));
        }

        List<SearchPath> facets(List<String> names) {
            return names.stream()
                    .distinct()
                    .map(name -> paths.one(name, "facets", "search.facet", SearchPath::isFacet))
                    .toList();
        }
    }
}
