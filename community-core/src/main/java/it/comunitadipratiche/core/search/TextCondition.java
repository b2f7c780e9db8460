package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.kernel.Audience;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** Makes the condition that a text's words occur where the reader may read them; the title weighs most. */
final class TextCondition {
    private static final float TITLE = 4;
    private static final float SUMMARY = 2;

    private final IndexFiles index;
    private final SearchPredicateFactory predicates;
    private final Language language;
    private final String[] fields;

    TextCondition(IndexFiles index, Locale locale, Audience reader) {
        this.index = index;
        this.predicates = index.scope().predicate();
        this.language = Language.of(locale);
        this.fields = fields(language, reader).toArray(String[]::new);
    }

    /** The index fields with all a reader may read. */
    static List<String> fields(Language language, Audience reader) {
        return reader.visible().stream()
                .map(audience -> IndexField.full(IndexField.words(audience, language)))
                .toList();
    }

    SearchPredicate of(String text) {
        QueryText query = QueryText.of(text);
        List<String> phrases = query.phrases().stream().filter(this::says).toList();
        List<String> without = query.without().stream().filter(this::says).toList();
        boolean words = says(query.words());
        if (!words && phrases.isEmpty() && without.isEmpty()) {
            return predicates.matchNone().toPredicate();
        }
        BooleanPredicateClausesStep<?, ?> all = predicates.bool();
        if (words) {
            all.must(predicates.match().fields(fields).matching(query.words()).minimumShouldMatchPercent(100));
        }
        phrases.forEach(phrase -> all.must(phrase(phrase)));
        without.forEach(phrase -> all.mustNot(phrase(phrase)));
        String wanted =
                Stream.concat(Stream.of(query.words()), phrases.stream()).collect(Collectors.joining(" "));
        if (says(wanted)) {
            all.should(weigh(IndexField.title(language), wanted, TITLE));
            all.should(weigh(IndexField.summary(language), wanted, SUMMARY));
        } else {
            all.must(predicates.matchAll());
        }
        return all.toPredicate();
    }

    private boolean says(String text) {
        return !index.words(language, text).isEmpty();
    }

    private SearchPredicate phrase(String phrase) {
        return predicates.phrase().fields(fields).matching(phrase).toPredicate();
    }

    private SearchPredicate weigh(String field, String words, float boost) {
        return predicates
                .match()
                .field(IndexField.full(field))
                .boost(boost)
                .matching(words)
                .toPredicate();
    }
}
