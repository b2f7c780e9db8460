package it.comunitadipratiche.core.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as whole values: compared and sorted without regard to case, accents and spaces. */
final class Folding {
    /** Longer texts are no values to compare as a whole. */
    static final int MAX_LENGTH = 200;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folding() {}

    /** The text in lower-case letters without accents and single spaces, at most {@value #MAX_LENGTH} characters of it. */
    static String fold(String text) {
        String start = text.length() > 2 * MAX_LENGTH ? text.substring(0, 2 * MAX_LENGTH) : text;
        String plain = MARKS.matcher(Normalizer.normalize(start, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss");
        String folded = NO_WORD.matcher(plain).replaceAll(" ").strip();
        return folded.length() > MAX_LENGTH ? folded.substring(0, MAX_LENGTH) : folded;
    }
}
