package it.comunitadipratiche.core.assets;

import it.comunitadipratiche.core.kernel.LocalizedText;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words an asset is found by, those of its name and of its description, without accents and in small letters. */
final class AssetWords {
    static final int LONGEST = 4_000;

    private static final int MOST_ASKED = 8;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private AssetWords() {}

    static String of(String name, AssetDescription description) {
        String all = Stream.concat(
                        Stream.of(
                                name,
                                description.credits().orElse(""),
                                description.licence().orElse("")),
                        Stream.concat(texts(description.alt()), texts(description.title())))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        String folded = folded(all);
        return folded.substring(0, Math.min(folded.length(), LONGEST));
    }

    /** The words somebody looks for. */
    static List<String> asked(String text) {
        return Arrays.stream(folded(text).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_ASKED)
                .toList();
    }

    private static Stream<String> texts(Optional<LocalizedText> text) {
        return text.stream().flatMap(some -> some.values().values().stream());
    }

    private static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
