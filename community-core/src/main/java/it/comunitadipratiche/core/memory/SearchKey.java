package it.comunitadipratiche.core.memory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name as people type it: without accents, apostrophes, hyphens and capitals. {@code Forlì}, {@code forli'} and
 * {@code FORLI} are the same, so are {@code L'Aquila}, {@code l aquila} and {@code laquila}.
 */
public final class SearchKey {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´ʼ]");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchKey() {}

    /** The key of a name or of what somebody typed. */
    public static String of(String text) {
        String letters = Normalizer.normalize(APOSTROPHES.matcher(text).replaceAll(" "), Normalizer.Form.NFKD);
        String plain =
                MARKS.matcher(letters).replaceAll("").toLowerCase(Locale.ROOT).replace("ß", "ss");
        return OTHER.matcher(plain).replaceAll(" ").strip();
    }

    /** The keys under which a name is found: from its beginning and from each of its words, the whole name first. */
    static List<String> all(String name) {
        Set<String> keys = new LinkedHashSet<>();
        String whole = of(name);
        keys.add(whole);
        for (int space = whole.indexOf(' '); space >= 0; space = whole.indexOf(' ', space + 1)) {
            keys.add(whole.substring(space + 1));
        }
        if (APOSTROPHES.matcher(name).find()) {
            keys.add(of(APOSTROPHES.matcher(name).replaceAll("")));
        }
        return new ArrayList<>(keys);
    }
}
