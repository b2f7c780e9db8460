package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.kernel.Audience;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.projection.SearchProjection;

/**
 * Finds what may have been meant by words that no publication has: words that publications have and that differ in a
 * letter, or in two of a long word, but not in the first. Words with digits are codes and stay as they are, so do those
 * in quotation marks.
 */
final class Spelling {
    /** So many results are so few that another word may have been meant. */
    static final int FEW = 2;

    private static final int SHORTEST = 4;
    private static final int LONG = 8;
    private static final int LONGEST = 40;
    private static final int MOST_WORDS = 8;
    private static final int LOOKED_AT = 30;

    /** How many of those looked at must have another word, where the word itself is found somewhere. */
    private static final int CLEARLY_MORE = 5;

    private static final String MARKS = "marks";
    private static final Pattern MARKED = Pattern.compile("⟦([^⟧]{1,80})⟧");
    private static final Pattern WORD = Pattern.compile("((?:\\p{L}{1,8}['’])?)(\\p{L}+)");

    private final IndexFiles index;
    private final SearchQuery query;
    private final Audience reader;
    private final String[] fields;

    Spelling(IndexFiles index, SearchQuery query, Audience reader) {
        this.index = index;
        this.query = query;
        this.reader = reader;
        this.fields = TextCondition.fields(Language.of(query.locale()), reader).toArray(String[]::new);
    }

    /** The text with other words in place of those found nowhere, or hardly anywhere; nothing if none comes near. */
    Optional<String> other() {
        String text = query.text().orElse("");
        String meant = text;
        List<String> words = List.of(QueryText.of(text).words().split(" "));
        for (String raw : words.subList(0, Math.min(words.size(), MOST_WORDS))) {
            Optional<String> other = other(raw);
            if (other.isPresent()) {
                meant = meant.replaceFirst(
                        "(?<!\\S)" + Pattern.quote(raw) + "(?!\\S)", Matcher.quoteReplacement(other.get()));
            }
        }
        return meant.equals(text) ? Optional.empty() : Optional.of(meant);
    }

    private Optional<String> other(String raw) {
        Matcher parts = WORD.matcher(raw);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String word = parts.group(2);
        if (word.length() < SHORTEST
                || word.length() > LONGEST
                || index.words(Language.of(query.locale()), word).isEmpty()) {
            return Optional.empty();
        }
        long found = count(word);
        if (found > FEW) {
            return Optional.empty();
        }
        int least = found == 0 ? 1 : CLEARLY_MORE;
        return near(word, least).map(other -> parts.group(1) + other);
    }

    private long count(String word) {
        SearchPredicate said = index.scope()
                .predicate()
                .match()
                .fields(fields)
                .matching(word)
                .minimumShouldMatchPercent(100)
                .toPredicate();
        return index.search(session -> session.search(index.scope())
                .where(index.scope()
                        .predicate()
                        .bool()
                        .filter(within())
                        .filter(said)
                        .toPredicate())
                .fetchTotalHitCount());
    }

    private SearchPredicate within() {
        return Within.of(index.scope().predicate(), query.types(), query.locale(), reader);
    }

    private static int mayDiffer(String word) {
        return word.length() < LONG ? 1 : 2;
    }

    private Optional<String> near(String word, int least) {
        SearchPredicate like = index.near(fields, word, Language.of(query.locale()), mayDiffer(word));
        List<SearchProjection<?>> shown = new ArrayList<>();
        for (String field : fields) {
            shown.add(index.scope()
                    .projection()
                    .highlight(field)
                    .highlighter(MARKS)
                    .toProjection());
        }
        List<List<?>> rows = index.search(session -> session.search(index.scope())
                .select(shown.toArray(SearchProjection<?>[]::new))
                .where(index.scope()
                        .predicate()
                        .bool()
                        .filter(within())
                        .must(like)
                        .toPredicate())
                .highlighter(
                        MARKS, of -> index.sentences(of.unified()).tag("⟦", "⟧").numberOfFragments(5))
                .fetchHits(LOOKED_AT));
        String own = plain(word);
        Map<String, Integer> times = new HashMap<>();
        for (List<?> row : rows) {
            words(row).stream().distinct().forEach(other -> times.merge(other, 1, Integer::sum));
        }
        return times.entrySet().stream()
                .filter(entry -> entry.getValue() >= least
                        && !plain(entry.getKey()).equals(own)
                        && Distance.between(own, plain(entry.getKey())) <= mayDiffer(word))
                .min(Comparator.<Map.Entry<String, Integer>>comparingInt(
                                entry -> Distance.between(own, plain(entry.getKey())))
                        .thenComparing(entry -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    /** The words that were marked in a row, without what was elided before them. */
    private static List<String> words(List<?> row) {
        List<String> words = new ArrayList<>();
        for (Object pieces : row) {
            if (pieces instanceof List<?> list) {
                for (Object piece : list) {
                    Matcher marked = MARKED.matcher(piece.toString());
                    while (marked.find()) {
                        String word = marked.group(1).replaceFirst("^.*['’]", "");
                        if (WORD.matcher(word).matches()) {
                            words.add(word.toLowerCase(Locale.ROOT));
                        }
                    }
                }
            }
        }
        return words;
    }

    private static String plain(String word) {
        return Folding.fold(word);
    }
}
