package it.comunitadipratiche.core.assets;

import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.LocalizedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people say about a file.
 *
 * @param alt what a picture shows, for those who do not see it; at most 500 characters a language
 * @param title at most 300 characters a language
 * @param credits who made it, at most 300 characters
 * @param licence under which it may be used again: an address or an SPDX name such as {@code CC-BY-4.0}, at most 300
 *     characters
 */
public record AssetDescription(
        Optional<LocalizedText> alt,
        Optional<LocalizedText> title,
        Optional<String> credits,
        Optional<String> licence) {
    public static final AssetDescription EMPTY =
            new AssetDescription(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\n\t]]");
    static final int MAX_ALT = 500;
    static final int MAX_TEXT = 300;

    public AssetDescription {
        alt = alt.map(AssetDescription::plain).filter(text -> !text.values().isEmpty());
        title = title.map(AssetDescription::plain).filter(text -> !text.values().isEmpty());
        credits = credits.map(AssetDescription::plain).filter(text -> !text.isEmpty());
        licence = licence.map(AssetDescription::plain).filter(text -> !text.isEmpty());
    }

    /** @throws InvalidInputException naming every text that is too long */
    void check() {
        List<Gap> gaps = new ArrayList<>();
        alt.ifPresent(text -> check("/alt", text, MAX_ALT, gaps));
        title.ifPresent(text -> check("/title", text, MAX_TEXT, gaps));
        credits.ifPresent(text -> check("/credits", text, MAX_TEXT, gaps));
        licence.ifPresent(text -> check("/licence", text, MAX_TEXT, gaps));
        if (!gaps.isEmpty()) {
            throw new InvalidInputException(gaps);
        }
    }

    private static void check(String pointer, LocalizedText text, int longest, List<Gap> gaps) {
        text.values().forEach((language, value) -> {
            if (!Locale.forLanguageTag(language).toLanguageTag().equals(language)) {
                gaps.add(new Gap(pointer + "/" + language, "assets.language", language));
            }
            check(pointer + "/" + language, value, longest, gaps);
        });
    }

    private static void check(String pointer, String text, int longest, List<Gap> gaps) {
        if (text.codePointCount(0, text.length()) > longest) {
            gaps.add(new Gap(pointer, "assets.tooLong", longest));
        }
    }

    /** The languages that say something, in plain characters. */
    private static LocalizedText plain(LocalizedText text) {
        Map<String, String> plain = new HashMap<>();
        text.values().forEach((language, value) -> plain.put(language, plain(value)));
        plain.values().removeIf(String::isEmpty);
        return LocalizedText.of(plain);
    }

    private static String plain(String text) {
        return CONTROLS.matcher(text).replaceAll("").strip();
    }
}
