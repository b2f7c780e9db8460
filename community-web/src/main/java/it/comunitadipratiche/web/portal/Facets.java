package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.search.Facet;
import it.comunitadipratiche.core.search.Filter;
import it.comunitadipratiche.core.search.Operator;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.core.search.SearchResults;
import it.comunitadipratiche.web.page.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The properties everybody may see by which publications are counted and narrowed. */
public record Facets(List<Field> fields) {
    private static final int MOST = 8;
    private static final int MOST_VALUES = 12;

    public Facets {
        fields = List.copyOf(fields);
    }

    /** Concepts first, and no more than anybody looks through. */
    private static Facets usual(List<Field> fields) {
        return new Facets(fields.stream()
                .sorted(Comparator.comparing(field -> field.valueKind() != FieldKind.TERM))
                .limit(MOST)
                .toList());
    }

    /** @param placed whether there is a field for the place, so that places need not be counted */
    public static Facets of(List<Field> narrowings, boolean placed) {
        return usual(narrowings.stream()
                .filter(field -> !placed || field.valueKind() != FieldKind.TERRITORY)
                .toList());
    }

    /** Those of some names, in the order of these. */
    static Facets named(List<Field> narrowings, List<String> names) {
        return new Facets(names.stream()
                .flatMap(
                        name -> narrowings.stream().filter(field -> field.name().equals(name)))
                .toList());
    }

    /**
     * What several of the types are counted by.
     *
     * @param countable the paths by which they can be counted together
     */
    static Facets shared(List<ContentType> types, Collection<String> countable) {
        Map<String, List<Field>> known = new LinkedHashMap<>();
        types.forEach(type -> open(type).forEach(field -> known.computeIfAbsent(field.name(), name -> new ArrayList<>())
                .add(field)));
        return usual(known.values().stream()
                .filter(same -> same.size() > 1)
                .map(same -> same.get(0))
                .filter(field -> countable.contains(field.name()))
                .toList());
    }

    private static List<Field> open(ContentType type) {
        return type.fields().stream()
                .filter(field -> field.facet() && field.audience() == Audience.PUBLIC)
                .toList();
    }

    /** A query that counts by them, narrowed to the values somebody chose. */
    public SearchQuery narrow(SearchQuery query, Visit visit) {
        List<String> paths = new ArrayList<>(query.facets());
        fields.forEach(field -> paths.add(field.name()));
        SearchQuery narrowed = query.count(paths.toArray(String[]::new));
        for (Field field : fields) {
            List<String> chosen = visit.parameters(field.name()).stream()
                    .filter(value -> !value.isBlank())
                    .toList();
            if (!chosen.isEmpty()) {
                narrowed = narrowed.where(field.name(), Operator.IN, chosen.toArray(String[]::new));
            }
        }
        return narrowed;
    }

    /** What was counted, with the labels of the properties. */
    public List<ListPage.Narrowing> counted(SearchResults found, Visit visit) {
        List<ListPage.Narrowing> narrowings = new ArrayList<>();
        for (Facet facet : found.facets()) {
            fields.stream()
                    .filter(field -> field.name().equals(facet.path()))
                    .map(field -> narrowing(field, facet, visit))
                    .filter(narrowing -> !narrowing.values().isEmpty())
                    .forEach(narrowings::add);
        }
        return narrowings;
    }

    private static ListPage.Narrowing narrowing(Field field, Facet facet, Visit visit) {
        List<String> chosen = visit.parameters(field.name());
        List<ListPage.Value> values = facet.counts().stream()
                .limit(MOST_VALUES)
                .map(count ->
                        new ListPage.Value(count.value(), count.label(), count.count(), chosen.contains(count.value())))
                .toList();
        return new ListPage.Narrowing(field.name(), field.label().best(visit.language()), values);
    }

    /** How an address asks the same: its words and what they are narrowed to, each with an ampersand. */
    public static String question(SearchQuery query) {
        return question(query, filter -> true);
    }

    /** The same, wherever that is. */
    static String questionAnywhere(SearchQuery query) {
        return question(query, filter -> filter.operator() != Operator.AT);
    }

    /** The same without one condition. */
    static String questionWithout(SearchQuery query, Filter left) {
        return question(query, filter -> !filter.equals(left));
    }

    private static String question(SearchQuery query, Predicate<Filter> wanted) {
        StringBuilder question = new StringBuilder();
        query.text().ifPresent(text -> question.append("&q=").append(encoded(text)));
        query.filters().stream().filter(wanted).forEach(filter -> filter.values()
                .forEach(value -> question.append('&')
                        .append(parameter(filter))
                        .append('=')
                        .append(encoded(value))));
        return question.toString();
    }

    static String parameter(Filter filter) {
        return switch (filter.path()) {
            case SearchQuery.THEME -> Besides.THEME;
            case SearchQuery.NAMES -> Besides.NAMES;
            default -> filter.operator() == Operator.AT ? Whereabouts.PARAMETER : filter.path();
        };
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
