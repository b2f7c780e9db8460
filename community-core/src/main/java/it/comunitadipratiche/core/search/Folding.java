package it.comunitadipratiche.core.search;

import java.text.Normalizer;
import java.util.Locale;

/** Texts as whole values: compared and sorted without regard to case, accents and spaces. */
final class Folding {
    /** Longer texts are no values to compare as a whole. */
    static final int MAX_LENGTH = 200;

    private Folding() {}

    /** The text in lower-case letters without accents and single spaces, at most {@value #MAX_LENGTH} characters of it. */
    static String fold(String text) {
        String start = text.length() > 2 * MAX_LENGTH ? text.substring(0, 2 * MAX_LENGTH) : text;
        String folded = words(Normalizer.normalize(start, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss"));
        return folded.length() > MAX_LENGTH ? folded.substring(0, MAX_LENGTH) : folded;
    }

    /** Letters and numbers without their marks, with one space where anything else stands between them. */
    private static String words(String plain) {
        StringBuilder words = new StringBuilder(plain.length());
        boolean apart = false;
        int sign;
        for (int i = 0; i < plain.length(); i += Character.charCount(sign)) {
            sign = plain.codePointAt(i);
            switch (Character.getType(sign)) {
                case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> {}
                case Character.UPPERCASE_LETTER,
                        Character.LOWERCASE_LETTER,
                        Character.TITLECASE_LETTER,
                        Character.MODIFIER_LETTER,
                        Character.OTHER_LETTER,
                        Character.DECIMAL_DIGIT_NUMBER,
                        Character.LETTER_NUMBER,
                        Character.OTHER_NUMBER -> {
                    if (apart && !words.isEmpty()) {
                        words.append(' ');
                    }
                    words.appendCodePoint(sign);
                    apart = false;
                }
                default -> apart = true;
            }
        }
        return words.toString();
    }
}
