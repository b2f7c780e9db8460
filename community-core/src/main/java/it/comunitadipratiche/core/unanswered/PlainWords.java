package it.comunitadipratiche.core.unanswered;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Texts that may be kept: short ones that look like nobody's address, number or code. */
final class PlainWords {
    /** In characters. */
    static final int LONGEST = 80;

    private static final int MOST_DIGITS = 5;
    private static final Pattern NO_WORDS = Pattern.compile("[\\p{Cntrl}\\s\\p{Z}\"“”«»„()\\[\\]{}<>+*?!;|~^]+");
    private static final Pattern ADDRESS = Pattern.compile(".*(@|://|www\\.).*");
    private static final Pattern TAX_CODE =
            Pattern.compile(".*\\b[a-z]{6}[0-9lmnpqrstuv]{2}[a-z][0-9lmnpqrstuv]{2}[a-z][0-9lmnpqrstuv]{3}[a-z]\\b.*");
    private static final Pattern SAYS = Pattern.compile(".*\\p{L}.*\\p{L}.*");

    private PlainWords() {}

    /** The words of a text in small letters; nothing if they are not to be kept. */
    static Optional<String> of(String text) {
        if (text.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        String words = NO_WORDS.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        boolean kept = words.length() <= LONGEST
                && SAYS.matcher(words).matches()
                && !ADDRESS.matcher(words).matches()
                && !TAX_CODE.matcher(words).matches()
                && words.chars().filter(Character::isDigit).count() <= MOST_DIGITS;
        return kept ? Optional.of(words) : Optional.empty();
    }
}
