package it.comunitadipratiche.web.console.vocabulary;

import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.LocalizedTexts;
import it.comunitadipratiche.core.vocabulary.skos.ConceptContent;
import it.comunitadipratiche.core.vocabulary.skos.MatchKind;
import it.comunitadipratiche.core.vocabulary.skos.NoteKind;
import it.comunitadipratiche.web.console.LanguageFields;
import it.comunitadipratiche.web.page.Visit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a concept says of itself, as it stands in a form: other labels one in a line, notes with an empty line between them.
 *
 * @param altLabels other names people use
 * @param hiddenLabels names that only help to find it
 * @param notes those there are fields for; what else it has stays as it is
 * @param matches URIs of concepts of other vocabularies, one in a line
 */
public record ConceptWords(
        LanguageFields label,
        LanguageFields altLabels,
        LanguageFields hiddenLabels,
        Map<NoteKind, LanguageFields> notes,
        Map<MatchKind, String> matches) {
    private static final List<NoteKind> NOTES =
            List.of(NoteKind.DEFINITION, NoteKind.SCOPE_NOTE, NoteKind.EXAMPLE, NoteKind.EDITORIAL_NOTE);
    private static final String BETWEEN_NOTES = "\n\n";

    public ConceptWords {
        notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
        matches = Collections.unmodifiableMap(new EnumMap<>(matches));
    }

    static ConceptWords of(ConceptContent content, Collection<Locale> site) {
        Collection<Locale> languages = languages(content, site);
        Map<NoteKind, LanguageFields> notes = new LinkedHashMap<>();
        NOTES.forEach(kind -> notes.put(
                kind, fields(content.notes().getOrDefault(kind, LocalizedTexts.NONE), BETWEEN_NOTES, languages)));
        Map<MatchKind, String> matches = new EnumMap<>(MatchKind.class);
        for (MatchKind kind : MatchKind.values()) {
            matches.put(kind, String.join("\n", content.matches().getOrDefault(kind, List.of())));
        }
        return new ConceptWords(
                LanguageFields.of(content.label(), languages),
                fields(content.altLabels(), "\n", languages),
                fields(content.hiddenLabels(), "\n", languages),
                notes,
                matches);
    }

    /** The same fields as somebody filled them. */
    ConceptWords read(Visit visit) {
        Map<NoteKind, LanguageFields> typedNotes = new LinkedHashMap<>();
        notes.forEach((kind, fields) -> typedNotes.put(kind, fields.read(visit, kind.name())));
        Map<MatchKind, String> typedMatches = new EnumMap<>(MatchKind.class);
        matches.keySet().forEach(kind -> typedMatches.put(kind, visit.written("match-" + kind)));
        return new ConceptWords(
                label.read(visit, "label"),
                altLabels.read(visit, "alt"),
                hiddenLabels.read(visit, "hidden"),
                typedNotes,
                typedMatches);
    }

    /** What the concept is to say; what there are no fields for is taken from what it said before. No text has two roles. */
    ConceptContent content(ConceptContent before) {
        LocalizedText preferred = label.text();
        LocalizedTexts others = lines(
                altLabels, language -> Stream.ofNullable(preferred.values().get(language)));
        LocalizedTexts hidden = lines(
                hiddenLabels,
                language -> Stream.concat(
                        Stream.ofNullable(preferred.values().get(language)),
                        others.values().getOrDefault(language, List.of()).stream()));
        Map<NoteKind, LocalizedTexts> said = new HashMap<>(before.notes());
        notes.forEach((kind, fields) -> said.put(kind, parts(fields, "\\R\\h*\\R")));
        Map<MatchKind, List<String>> corresponding = new EnumMap<>(MatchKind.class);
        matches.forEach((kind, text) -> corresponding.put(kind, parts(text, "\\s+")));
        return new ConceptContent(preferred, others, hidden, said, before.notations(), corresponding);
    }

    private static LocalizedTexts lines(LanguageFields fields, OtherRoles taken) {
        Map<String, List<String>> lines = new HashMap<>();
        parts(fields, "\\R").values().forEach((language, texts) -> {
            TreeSet<String> free = new TreeSet<>(texts);
            taken.in(language).forEach(free::remove);
            lines.put(language, List.copyOf(free));
        });
        return LocalizedTexts.of(lines);
    }

    private static LocalizedTexts parts(LanguageFields fields, String separator) {
        Map<String, List<String>> parts = new HashMap<>();
        fields.values().forEach((language, text) -> parts.put(language, parts(text, separator)));
        return LocalizedTexts.of(parts);
    }

    private static List<String> parts(String text, String separator) {
        return Arrays.stream(text.split(separator, -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static LanguageFields fields(LocalizedTexts texts, String between, Collection<Locale> languages) {
        Map<String, String> joined = texts.values().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.join(between, entry.getValue())));
        return LanguageFields.of(LocalizedText.of(joined), languages);
    }

    /** Those of the site, and whatever others it speaks. */
    private static Collection<Locale> languages(ConceptContent content, Collection<Locale> site) {
        Map<String, Locale> languages = new LinkedHashMap<>();
        site.forEach(locale -> languages.put(locale.toLanguageTag(), locale));
        content.label().values().keySet().forEach(tag -> languages.putIfAbsent(tag, Locale.forLanguageTag(tag)));
        return languages.values();
    }

    /** The texts of a language that have another role already. */
    @FunctionalInterface
    private interface OtherRoles {
        Stream<String> in(String language);
    }
}
