package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.kernel.Audience;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** Finds publications by the beginnings of the words in their titles. */
final class Beginnings {
    /** From so many letters on one of them may be wrong. */
    private static final int MAY_BE_WRONG = 5;

    private static final int MOST_VARIED = 14;
    private static final int MOST_WORDS = 8;
    private static final float WHOLE_TITLE = 4;

    private final IndexFiles index;
    private final List<String> types;
    private final Locale locale;
    private final Audience reader;

    Beginnings(IndexFiles index, List<String> types, Locale locale, Audience reader) {
        this.index = index;
        this.types = types;
        this.locale = locale;
        this.reader = reader;
    }

    /** @param typed folded */
    List<PublicationKey> find(String typed, int limit) {
        List<PublicationKey> found = run(typed, limit, false);
        String last = typed.substring(typed.lastIndexOf(' ') + 1);
        boolean mayBeWrong = typed.indexOf(' ') > 0
                || (last.length() >= MAY_BE_WRONG && last.chars().allMatch(Character::isLetter));
        return found.isEmpty() && mayBeWrong ? run(typed, limit, true) : found;
    }

    private List<PublicationKey> run(String typed, int limit, boolean tolerant) {
        SearchPredicateFactory predicates = index.scope().predicate();
        BooleanPredicateClausesStep<?, ?> all = predicates.bool();
        all.filter(Within.of(predicates, types, locale, reader));
        List<String> words = List.of(typed.split(" "));
        int last = Math.min(words.size(), MOST_WORDS) - 1;
        for (int i = 0; i <= last; i++) {
            String word = words.get(i);
            all.must(
                    i < last
                            ? word(predicates, word, tolerant)
                            : begun(predicates, tolerant ? varied(word) : Set.of(word)));
        }
        all.should(predicates
                .wildcard()
                .field(IndexField.full(IndexField.order(SearchableType.TITLE)))
                .matching(typed + "*")
                .boost(WHOLE_TITLE));
        return index
                .search(session -> session.search(index.scope())
                        .select(index.scope().projection().id(String.class).toProjection())
                        .where(all.toPredicate())
                        .sort(index.scope()
                                .sort()
                                .composite()
                                .add(index.scope().sort().score())
                                .add(index.scope()
                                        .sort()
                                        .field(IndexField.full(IndexField.ENTRY))
                                        .desc())
                                .toSort())
                        .totalHitCountThreshold(1)
                        .fetchHits(limit))
                .stream()
                .map(PublicationKey::of)
                .toList();
    }

    private String[] fields() {
        return reader.visible().stream()
                .map(audience -> IndexField.full(IndexField.starts(audience)))
                .toArray(String[]::new);
    }

    private SearchPredicate word(SearchPredicateFactory predicates, String word, boolean tolerant) {
        var match = predicates.match().fields(fields()).matching(word);
        boolean vary = tolerant && word.length() >= MAY_BE_WRONG && word.chars().allMatch(Character::isLetter);
        return vary ? match.fuzzy(1, 1).toPredicate() : match.toPredicate();
    }

    private SearchPredicate begun(SearchPredicateFactory predicates, Set<String> patterns) {
        BooleanPredicateClausesStep<?, ?> either = predicates.bool();
        patterns.forEach(
                pattern -> either.should(predicates.wildcard().fields(fields()).matching(pattern + "*")));
        return either.toPredicate();
    }

    /** The beginnings that differ in one letter but the first: another, one too many, one missing, two swapped. */
    private static Set<String> varied(String word) {
        Set<String> patterns = new LinkedHashSet<>();
        patterns.add(word);
        if (word.length() < MAY_BE_WRONG || !word.chars().allMatch(Character::isLetter)) {
            return patterns;
        }
        int end = Math.min(word.length(), MOST_VARIED);
        for (int i = 1; i < end; i++) {
            String before = word.substring(0, i);
            String after = word.substring(i + 1);
            patterns.add(before + "?" + after);
            patterns.add(before + "?" + word.substring(i));
            patterns.add(before + after);
            if (i + 1 < word.length()) {
                patterns.add(before + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2));
            }
        }
        return patterns;
    }
}
