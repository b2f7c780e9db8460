package it.comunitadipratiche.core.kernel;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A text in one or more languages, by BCP 47 tag: {@code {"it": "Pratica", "en": "Practice"}}. */
public record LocalizedText(SortedMap<String, String> values) {

    public LocalizedText {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static LocalizedText of(Map<String, String> values) {
        return new LocalizedText(new TreeMap<>(values));
    }

    /** A text in Italian and English. */
    public static LocalizedText of(String italian, String english) {
        return of(Map.of("it", italian, "en", english));
    }

    /** A text in Italian only. */
    public static LocalizedText it(String italian) {
        return of(Map.of("it", italian));
    }

    public static LocalizedText in(Locale locale, String text) {
        return of(Map.of(locale.toLanguageTag(), text));
    }

    /** This text with one more language, or another text in it. */
    public LocalizedText with(String language, String text) {
        SortedMap<String, String> more = new TreeMap<>(values);
        more.put(language, text);
        return new LocalizedText(more);
    }

    public Optional<String> get(Locale locale) {
        return Optional.ofNullable(values.get(locale.toLanguageTag()));
    }

    /** The text in a language, else in its base language, else in Italian, else in any; empty if there is none. */
    public String best(Locale locale) {
        for (String tag : new String[] {locale.toLanguageTag(), locale.getLanguage(), "it"}) {
            String text = values.get(tag);
            if (text != null) {
                return text;
            }
        }
        return values.values().stream().findFirst().orElse("");
    }
}
