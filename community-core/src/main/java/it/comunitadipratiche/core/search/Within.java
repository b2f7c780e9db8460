package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.kernel.Audience;
import java.util.List;
import java.util.Locale;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** What every search is limited to: publications of some types in a locale that the reader may read. */
final class Within {
    private Within() {}

    static SearchPredicate of(SearchPredicateFactory predicates, List<String> types, Locale locale, Audience reader) {
        return predicates
                .terms()
                .field(IndexField.full(IndexField.SCOPE))
                .matchingAny(types.stream()
                        .flatMap(type ->
                                reader.visible().stream().map(audience -> IndexField.scope(type, locale, audience)))
                        .toList())
                .toPredicate();
    }
}
