package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.content.types.Option;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** Makes conditions on the index of the filters in a query; a filter that makes no sense is refused by name. */
final class Conditions {
    private static final int MAX_VALUES = 200;

    private final SearchPredicateFactory predicates;
    private final Names names;

    Conditions(SearchPredicateFactory predicates, Names names) {
        this.predicates = predicates;
        this.names = names;
    }

    SearchPredicate of(Filter filter, SearchPath path) {
        check(filter, path);
        return switch (filter.operator()) {
            case EXISTS -> exists(path, flag(filter));
            case NE -> not(any(filter, path));
            case EQ, IN, UNDER, AT -> any(filter, path);
            case GTE, LTE -> beyond(filter, path);
        };
    }

    private static void check(Filter filter, SearchPath path) {
        if (!path.operators().contains(filter.operator())) {
            throw new InvalidInputException(
                    filter.parameter(),
                    "search.operator",
                    filter.operator().word(),
                    path.name(),
                    path.operators().stream().map(Operator::word).collect(Collectors.joining(", ")));
        }
        if (filter.values().isEmpty() || filter.values().size() > MAX_VALUES) {
            throw new InvalidInputException(filter.parameter(), "search.values", MAX_VALUES);
        }
        if (filter.operator() != Operator.IN && filter.values().size() > 1) {
            throw new InvalidInputException(filter.parameter(), "search.value.one", path.name());
        }
    }

    private SearchPredicate exists(SearchPath path, boolean wanted) {
        SearchPredicate exists = predicates
                .match()
                .field(IndexField.full(IndexField.PRESENT))
                .matching(path.name())
                .toPredicate();
        return wanted ? exists : not(exists);
    }

    private static boolean flag(Filter filter) {
        String value = filter.values().get(0).toLowerCase(Locale.ROOT);
        if (!value.equals("true") && !value.equals("false")) {
            throw refused(filter, "search.value.boolean");
        }
        return value.equals("true");
    }

    private SearchPredicate any(Filter filter, SearchPath path) {
        return switch (path.comparison()) {
            case KEYWORD -> keywords(path, keys(filter, path));
            case WHOLE ->
                either(spans(filter, path).stream()
                        .map(span -> between(path, span.from(), span.to()))
                        .toList());
            default ->
                either(decimals(filter).stream()
                        .map(number -> between(path, number, number))
                        .toList());
        };
    }

    private SearchPredicate keywords(SearchPath path, Set<String> keys) {
        if (keys.isEmpty()) {
            return predicates.matchNone().toPredicate();
        }
        return predicates
                .terms()
                .field(IndexField.full(path.filterField()))
                .matchingAny(keys)
                .toPredicate();
    }

    private Set<String> keys(Filter filter, SearchPath path) {
        Set<String> keys = new LinkedHashSet<>();
        for (String value : filter.values()) {
            Collection<String> found =
                    switch (path.kind()) {
                        case TERM -> concepts(filter, path, value);
                        case TERRITORY -> territories(filter, value);
                        case ENUM -> option(filter, path, value);
                        case BOOLEAN -> List.of(Boolean.toString(flag(filter)));
                        default -> List.of(IndexValues.keyword(path.kind(), value));
                    };
            keys.addAll(found);
        }
        return keys;
    }

    private Set<String> concepts(Filter filter, SearchPath path, String value) {
        String scheme = path.field().flatMap(field -> field.scheme()).orElse("");
        boolean narrower = filter.operator() == Operator.UNDER;
        Set<String> concepts = path.name().equals(SearchQuery.THEME)
                ? names.themes(value, narrower)
                : names.concepts(scheme, value, narrower);
        if (concepts.isEmpty()) {
            throw refused(filter, "search.value.term", value, scheme);
        }
        return concepts;
    }

    private Set<String> territories(Filter filter, String value) {
        boolean above = filter.operator() == Operator.AT;
        int at = value.indexOf(Filter.ON);
        if (at < 0) {
            return names.territories(value, above);
        }
        String day = value.substring(at + 1);
        try {
            return names.territories(value.substring(0, at), above, LocalDate.parse(day));
        } catch (DateTimeParseException e) {
            throw refused(filter, "search.value.day", day);
        }
    }

    private static List<String> option(Filter filter, SearchPath path, String value) {
        List<String> options = path.name().equals("audience")
                ? List.of(Audience.values()).stream().map(Audience::name).toList()
                : path.field().stream()
                        .flatMap(field -> field.options().stream())
                        .map(Option::value)
                        .toList();
        if (!options.isEmpty() && !options.contains(value)) {
            throw refused(filter, "search.value.option", value, String.join(", ", options));
        }
        return List.of(value);
    }

    private SearchPredicate beyond(Filter filter, SearchPath path) {
        boolean least = filter.operator() == Operator.GTE;
        Object bound = path.comparison() == SearchPath.Comparison.DECIMAL
                ? decimals(filter).get(0)
                : least
                        ? (Object) spans(filter, path).get(0).from()
                        : spans(filter, path).get(0).to();
        var range = predicates.range().field(IndexField.full(path.filterField()));
        return least ? range.atLeast(bound).toPredicate() : range.atMost(bound).toPredicate();
    }

    private static List<Span> spans(Filter filter, SearchPath path) {
        String code = path.kind() == FieldKind.INTEGER
                ? "search.value.integer"
                : path.kind() == FieldKind.DATE ? "search.value.date" : "search.value.instant";
        return filter.values().stream()
                .map(value -> Span.of(path.kind(), value).orElseThrow(() -> refused(filter, code, value)))
                .toList();
    }

    private static List<Double> decimals(Filter filter) {
        return filter.values().stream()
                .map(value -> {
                    try {
                        return new BigDecimal(value).doubleValue();
                    } catch (NumberFormatException e) {
                        throw refused(filter, "search.value.decimal", value);
                    }
                })
                .toList();
    }

    private static InvalidInputException refused(Filter filter, String code, Object... arguments) {
        return new InvalidInputException(filter.parameter(), code, arguments);
    }

    private SearchPredicate between(SearchPath path, Object from, Object to) {
        return predicates
                .range()
                .field(IndexField.full(path.filterField()))
                .between(from, to)
                .toPredicate();
    }

    private SearchPredicate either(List<SearchPredicate> conditions) {
        if (conditions.size() == 1) {
            return conditions.get(0);
        }
        BooleanPredicateClausesStep<?, ?> any = predicates.bool();
        conditions.forEach(any::should);
        return any.toPredicate();
    }

    private SearchPredicate not(SearchPredicate condition) {
        return predicates.not(condition).toPredicate();
    }
}
