package it.comunitadipratiche.core.transfer.csv;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as people mean them, whatever their accents, apostrophes and capitals. */
final class Plain {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Plain() {}

    static String of(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return NO_WORD.matcher(bare).replaceAll(" ").strip();
    }
}
