package it.comunitadipratiche.core.synonyms;

import it.comunitadipratiche.core.kernel.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that are to stand for each other, see {@link SynonymDetails}.
 *
 * @param language {@code it}, {@code en}, or empty for all languages
 * @param words each at most {@value #LONGEST} characters and {@value #MOST_PARTS} words long
 */
public record SynonymDraft(String language, List<String> words, List<String> others) {
    /** How many expressions a group or an expansion may have, both sides together. */
    public static final int MOST = 20;

    /** The longest expression, in characters. */
    public static final int LONGEST = 80;

    /** How many words an expression may consist of. */
    public static final int MOST_PARTS = 8;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cntrl}\\p{Z}]+");
    private static final Pattern SAYS = Pattern.compile(".*[\\p{L}\\p{N}].*");
    private static final Set<String> LANGUAGES = Set.of("", "it", "en");

    public SynonymDraft {
        words = clean(words);
        others = clean(others);
    }

    private static List<String> clean(List<String> expressions) {
        return expressions.stream()
                .map(one -> SPACES.matcher(one).replaceAll(" ").strip())
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        if (!LANGUAGES.contains(Objects.requireNonNullElse(language, "?"))) {
            gaps.add(new Gap("/language", "synonyms.language", String.valueOf(language)));
        }
        if (words.isEmpty() || words.size() + others.size() < 2 || words.size() + others.size() > MOST) {
            gaps.add(new Gap("/words", "synonyms.few", MOST));
        }
        Stream.concat(words.stream(), others.stream())
                .filter(one -> one.length() > LONGEST
                        || one.split(" ").length > MOST_PARTS
                        || !SAYS.matcher(one).matches())
                .map(one -> one.length() > LONGEST ? one.substring(0, LONGEST) + "…" : one)
                .forEach(one -> gaps.add(new Gap("/words", "synonyms.word", one, LONGEST, MOST_PARTS)));
        Set<String> twice = words.stream().filter(others::contains).collect(Collectors.toSet());
        twice.forEach(one -> gaps.add(new Gap("/others", "synonyms.twice", one)));
        return gaps;
    }
}
