package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.kernel.Cursor;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.sort.SearchSort;
import org.hibernate.search.engine.search.sort.dsl.CompositeSortComponentsStep;
import org.jspecify.annotations.Nullable;

/**
 * The order of results by their values, and the places in it. Publications without a value come last; those with equal
 * values are told apart by their entry, so every place is before or after every other.
 */
record Ordering(List<Key> keys) {
    private static final String ABSENT = "-";
    private static final String PRESENT = "+";

    /** One field to sort by. */
    record Key(String field, Class<?> type, boolean descending) {

        static Key of(SearchPath path, boolean descending) {
            Class<?> type =
                    switch (path.comparison()) {
                        case WHOLE -> Long.class;
                        case DECIMAL -> Double.class;
                        default -> String.class;
                    };
            return new Key(IndexField.full(path.orderField()), type, descending);
        }

        Object parse(String value) {
            try {
                return type == Long.class
                        ? (Object) Long.valueOf(value)
                        : type == Double.class ? (Object) Double.valueOf(value) : value;
            } catch (NumberFormatException e) {
                throw new InvalidInputException("cursor", "kernel.cursor");
            }
        }
    }

    Ordering {
        keys = List.copyOf(keys);
    }

    /** The order by some keys, and by entry where they are equal. */
    static Ordering by(List<Key> keys) {
        List<Key> all = new ArrayList<>(keys);
        boolean descending = !keys.isEmpty() && keys.get(0).descending();
        all.add(new Key(IndexField.full(IndexField.ENTRY), Long.class, descending));
        return new Ordering(all);
    }

    SearchSort sort(IndexFiles index, boolean backwards) {
        CompositeSortComponentsStep<?, ?> sort = index.scope().sort().composite();
        for (Key key : keys) {
            boolean descending = key.descending() != backwards;
            sort.add(
                    key.type() == Long.class
                            ? index.byNumber(key.field(), descending, backwards)
                            : IndexBackend.byValue(index.scope().sort(), key.field(), descending, backwards));
        }
        return sort.toSort();
    }

    /** The place of a result with these values. */
    Cursor place(List<?> values, boolean backwards, int query) {
        return new Cursor(
                backwards,
                query,
                values.stream()
                        .map(value -> value == null ? ABSENT : PRESENT + value)
                        .toList());
    }

    /** What lies beyond a place. */
    SearchPredicate beyond(Cursor place, SearchPredicateFactory predicates) {
        List<@Nullable Object> values = values(place);
        BooleanPredicateClausesStep<?, ?> any = predicates.bool();
        any.should(predicates.matchNone());
        for (int i = 0; i < keys.size(); i++) {
            SearchPredicate next = beyond(keys.get(i), values.get(i), place.backwards(), predicates);
            BooleanPredicateClausesStep<?, ?> all = predicates.bool().filter(next);
            for (int j = 0; j < i; j++) {
                all.filter(at(keys.get(j), values.get(j), predicates));
            }
            any.should(all);
        }
        return any.toPredicate();
    }

    private List<@Nullable Object> values(Cursor place) {
        if (place.values().size() != keys.size()) {
            throw new InvalidInputException("cursor", "kernel.cursor");
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            String value = place.values().get(i);
            values.add(value.startsWith(PRESENT) ? keys.get(i).parse(value.substring(1)) : null);
        }
        return values;
    }

    private static SearchPredicate beyond(
            Key key, @Nullable Object value, boolean backwards, SearchPredicateFactory predicates) {
        SearchPredicate exists = predicates.exists().field(key.field()).toPredicate();
        if (value == null) {
            return backwards ? exists : predicates.matchNone().toPredicate();
        }
        var range = predicates.range().field(key.field());
        SearchPredicate beyond = key.descending() != backwards
                ? range.lessThan(value).toPredicate()
                : range.greaterThan(value).toPredicate();
        return backwards
                ? beyond
                : predicates
                        .bool()
                        .should(beyond)
                        .should(predicates.not(exists))
                        .toPredicate();
    }

    private static SearchPredicate at(Key key, @Nullable Object value, SearchPredicateFactory predicates) {
        return value == null
                ? predicates
                        .not(predicates.exists().field(key.field()).toPredicate())
                        .toPredicate()
                : predicates.match().field(key.field()).matching(value).toPredicate();
    }
}
