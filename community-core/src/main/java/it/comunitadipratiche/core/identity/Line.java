package it.comunitadipratiche.core.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A short line somebody typed: a person's name, a token's label. */
final class Line {
    static final int MAX_LENGTH = 120;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]");

    private Line() {}

    /** The line as it is kept: composed, without space around it. */
    static String clean(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
    }

    /** Whether a clean line says something and every database can keep it. */
    static boolean isFit(String line) {
        return !line.isEmpty()
                && line.length() <= MAX_LENGTH
                && !UNFIT.matcher(line).find();
    }

    /** What lines are compared and sorted by: no accents, no capitals, nothing that cannot be kept. */
    static String key(String line) {
        String plain = MARKS.matcher(Normalizer.normalize(line, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String fit = UNFIT.matcher(plain).replaceAll("").strip();
        return fit.substring(0, Math.min(fit.length(), MAX_LENGTH));
    }
}
