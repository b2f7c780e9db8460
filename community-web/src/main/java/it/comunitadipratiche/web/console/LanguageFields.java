package it.comunitadipratiche.web.console;

import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.web.page.Visit;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A text as it stands in a form, with a field for each language, by its tag; empty where nothing is written. */
public record LanguageFields(Map<String, String> values) {

    public LanguageFields {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The fields for a text: in the languages of the site, and in those it has besides. */
    public static LanguageFields of(LocalizedText text, Collection<Locale> languages) {
        Map<String, String> values = new LinkedHashMap<>();
        languages.forEach(language -> values.put(language.toLanguageTag(), ""));
        values.putAll(text.values());
        return new LanguageFields(values);
    }

    /** Empty ones. */
    public static LanguageFields of(Collection<Locale> languages) {
        return of(LocalizedText.of(Map.of()), languages);
    }

    /** The same fields as somebody filled them; {@code title-it} holds the title in Italian. What was not asked stays. */
    public LanguageFields read(Visit visit, String name) {
        Map<String, String> read = new LinkedHashMap<>();
        values.forEach((language, before) -> {
            String field = name + "-" + language;
            read.put(language, visit.has(field) ? visit.written(field) : before);
        });
        return new LanguageFields(read);
    }

    /** The text in the languages that say something. */
    public LocalizedText text() {
        Map<String, String> said = new LinkedHashMap<>(values);
        said.values().removeIf(String::isEmpty);
        return LocalizedText.of(said);
    }

    public boolean isEmpty() {
        return values.values().stream().allMatch(String::isEmpty);
    }
}
