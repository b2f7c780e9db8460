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

    /** What stands in a file tells less of a publication than what is said of it. */
    private static final float FILE = 0.2f;

    private final IndexFiles index;
    private final SearchPredicateFactory predicates;
    private final Language language;
    private final Expansions expansions;
    private final String[] fields;
    private final String[] files;

    TextCondition(IndexFiles index, Locale locale, Audience reader, Expansions expansions) {
        this.index = index;
        this.expansions = expansions;
        this.predicates = index.scope().predicate();
        this.language = Language.of(locale);
        this.fields = fields(language, reader).toArray(String[]::new);
        this.files = files(language, reader).toArray(String[]::new);
    }

    /** The index fields with all a reader may read. */
    static List<String> fields(Language language, Audience reader) {
        return reader.visible().stream()
                .map(audience -> IndexField.full(IndexField.words(audience, language)))
                .toList();
    }

    /** The index fields with what a reader may read in files. */
    static List<String> files(Language language, Audience reader) {
        return reader.visible().stream()
                .map(audience -> IndexField.full(IndexField.files(audience, language)))
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
        List<Expansions.Part> parts = words
                ? expansions.parts(query.words()).stream().filter(this::says).toList()
                : List.of();
        if (words) {
            parts.forEach(part -> all.must(said(part)));
        }
        phrases.forEach(phrase -> all.must(phrase(phrase)));
        without.forEach(phrase -> all.mustNot(phrase(phrase)));
        String wanted =
                Stream.concat(Stream.of(query.words()), phrases.stream()).collect(Collectors.joining(" "));
        if (says(wanted)) {
            all.should(weigh(IndexField.title(language), wanted, TITLE));
            all.should(weigh(IndexField.summary(language), wanted, SUMMARY));
            parts.stream()
                    .flatMap(part -> part.others().stream())
                    .forEach(other -> all.should(weigh(IndexField.title(language), other, 1)));
        } else {
            all.must(predicates.matchAll());
        }
        return all.toPredicate();
    }

    private boolean says(Expansions.Part part) {
        return says(part.text());
    }

    private boolean says(String text) {
        return !index.words(language, text).isEmpty();
    }

    /** All the words of a part, or one of the expressions that stand for it. */
    private SearchPredicate said(Expansions.Part part) {
        SearchPredicate own = predicates
                .match()
                .fields(fields)
                .fields(files)
                .boost(FILE)
                .matching(part.text())
                .minimumShouldMatchPercent(100)
                .toPredicate();
        if (part.others().isEmpty()) {
            return own;
        }
        BooleanPredicateClausesStep<?, ?> either = predicates.bool().should(own);
        part.others().forEach(other -> either.should(phrase(other)));
        return either.toPredicate();
    }

    private SearchPredicate phrase(String phrase) {
        return predicates
                .phrase()
                .fields(fields)
                .fields(files)
                .boost(FILE)
                .matching(phrase)
                .toPredicate();
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
