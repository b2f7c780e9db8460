package it.comunitadipratiche.core.library.catalogue;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * How alike two titles are. Their numbers have to be the same: acts of one office differ by nothing else. Of the words,
 * those count that are in both, or the groups of three letters that are, whichever says more.
 *
 * <p>Titles that share {@link #ENOUGH} of their words share one of the first words of each, in any order that is the same
 * for all titles (the lemma of prefix filtering); so by {@link #telling} words all of them are found without holding each
 * title against each.
 */
final class TitleLikeness {
    /** From here on, 0 to 1, two titles are alike. */
    static final double ENOUGH = 0.6;

    /** From here on they are told as likely the same. */
    static final double TOLD = 0.8;

    private static final int MOST_TELLING = 6;
    private static final int MOST_WORDS = 60;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Set<String> EMPTY = Set.copyOf(List.of("""
        il lo la i gli le l un uno una di del dello della dei degli delle d dell a al allo alla ai agli alle all da dal
        dallo dalla dai dagli dalle dall in nel nello nella nei negli nelle nell su sul sullo sulla sui sugli sulle sull
        con per tra fra e ed o che the of an and for to on in with n art artt c comma recante
        """.strip().split("\\s+")));
    private static final Comparator<String> TELLING_FIRST =
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

    private final Set<String> words = new TreeSet<>(TELLING_FIRST);
    private final Set<String> numbers = new TreeSet<>();

    TitleLikeness(String title) {
        for (String word : words(title)) {
            if (NUMBER.matcher(word).matches()) {
                numbers.add(stripped(word));
            } else if (!EMPTY.contains(word) && words.size() < MOST_WORDS) {
                words.add(word);
            }
        }
    }

    private static List<String> words(String title) {
        String bare = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("co-", "co");
        return NO_WORD.splitAsStream(bare).filter(word -> !word.isEmpty()).toList();
    }

    private static String stripped(String number) {
        String rest = number.replaceFirst("^0+", "");
        return rest.isEmpty() ? "0" : rest;
    }

    /** The title without anything that tells writers apart rather than documents; empty if nothing is left. */
    static String plain(String title) {
        return String.join(" ", words(title));
    }

    /** What to look up to find all titles that are alike. */
    Set<String> telling() {
        if (words.isEmpty()) {
            return Set.of();
        }
        int some = words.size() - (int) Math.ceil(ENOUGH * words.size()) + 1;
        String common = String.join("|", numbers) + "/";
        Set<String> telling = new LinkedHashSet<>();
        words.stream().limit(Math.min(some, MOST_TELLING)).forEach(word -> telling.add(common + word));
        return telling;
    }

    /** How alike they are, 0 to 1. */
    double to(TitleLikeness other) {
        if (words.isEmpty() || other.words.isEmpty() || !numbers.equals(other.numbers)) {
            return 0;
        }
        Set<String> shared = new TreeSet<>(words);
        shared.retainAll(other.words);
        double byWords = (double) shared.size() / (words.size() + other.words.size() - shared.size());
        return Math.max(byWords, byLetters(other));
    }

    private double byLetters(TitleLikeness other) {
        Map<String, Integer> own = groups();
        Map<String, Integer> theirs = other.groups();
        int shared = 0;
        for (Map.Entry<String, Integer> group : own.entrySet()) {
            shared += Math.min(group.getValue(), theirs.getOrDefault(group.getKey(), 0));
        }
        int all = count(own) + count(theirs);
        return all == 0 ? 0 : 2.0 * shared / all;
    }

    private static int count(Map<String, Integer> groups) {
        return groups.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Map<String, Integer> groups() {
        Map<String, Integer> groups = new HashMap<>();
        for (String word : words) {
            String framed = " " + word + " ";
            for (int i = 0; i + 3 <= framed.length(); i++) {
                groups.merge(framed.substring(i, i + 3), 1, Integer::sum);
            }
        }
        return groups;
    }
}
