package it.comunitadipratiche.api.content;

import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.search.Filter;
import it.comunitadipratiche.core.search.Operator;
import it.comunitadipratiche.core.search.Order;
import it.comunitadipratiche.core.search.SearchQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what is looked for: {@code q}, {@code sort}, {@code facets}, {@code highlight}, {@code limit}, {@code cursor}
 * and filters such as {@code filter[year][gte]=2020} or {@code filter[kind][in]=NORMATIVE,METHODOLOGICAL}.
 */
public final class QueryParameters {
    private static final Pattern FILTER = Pattern.compile("filter\\[([^\\]]{1,200})\\](?:\\[([a-z]{1,20})\\])?");

    private QueryParameters() {}

    static SearchQuery read(ContentType type, Locale locale, Parameters parameters) {
        return new SearchQuery(
                List.of(type.name()),
                locale,
                parameters.text("q"),
                filters(parameters),
                parameters.text("sort").map(Order::parse).orElse(List.of()),
                parameters.list("facets"),
                parameters.flag("highlight"),
                parameters.limit(),
                parameters.text("cursor"));
    }

    /** All that is looked for, in an order one can go through to the end: the newest first unless said. */
    public static SearchQuery whole(ContentType type, Locale locale, Parameters parameters) {
        return new SearchQuery(
                List.of(type.name()),
                locale,
                parameters.text("q"),
                filters(parameters),
                parameters.text("sort").map(Order::parse).orElse(List.of(new Order("publishedAt", true))),
                List.of(),
                false,
                SearchQuery.MAX_LIMIT,
                Optional.empty());
    }

    /** In the order of their names, so that the same filters are the same query. */
    private static List<Filter> filters(Parameters parameters) {
        List<Filter> filters = new ArrayList<>();
        for (String name : new TreeSet<>(parameters.names())) {
            Matcher filter = FILTER.matcher(name);
            if (filter.matches()) {
                Operator operator =
                        filter.group(2) == null ? Operator.EQ : Operator.of(filter.group(2), filter.group(1));
                parameters.values(name).forEach(value -> filters.add(filter(filter.group(1), operator, value)));
            }
        }
        return filters;
    }

    private static Filter filter(String path, Operator operator, String value) {
        List<String> values = operator == Operator.IN
                ? Arrays.stream(value.split(",", -1)).map(String::strip).toList()
                : List.of(operator == Operator.EXISTS && value.isEmpty() ? "true" : value);
        return new Filter(path, operator, values);
    }
}
