package it.comunitadipratiche.core.vocabulary.skos;

import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.LocalizedTexts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a concept says of itself, apart from its place among others.
 *
 * @param label the preferred label, one per language
 * @param altLabels other names people use
 * @param hiddenLabels names that only help to find it: misspellings, old names
 * @param matches URIs of concepts of other vocabularies
 */
public record ConceptContent(
        LocalizedText label,
        LocalizedTexts altLabels,
        LocalizedTexts hiddenLabels,
        Map<NoteKind, LocalizedTexts> notes,
        List<Notation> notations,
        Map<MatchKind, List<String>> matches) {

    public ConceptContent {
        Map<NoteKind, LocalizedTexts> someNotes = new EnumMap<>(NoteKind.class);
        notes.forEach((kind, texts) -> {
            if (!texts.isEmpty()) {
                someNotes.put(kind, texts);
            }
        });
        Map<MatchKind, List<String>> someMatches = new EnumMap<>(MatchKind.class);
        matches.forEach((kind, uris) -> {
            if (!uris.isEmpty()) {
                someMatches.put(kind, List.copyOf(new TreeSet<>(uris)));
            }
        });
        notes = Collections.unmodifiableMap(someNotes);
        notations = List.copyOf(new TreeSet<>(notations));
        matches = Collections.unmodifiableMap(someMatches);
    }

    /** The same, with a code told as a notation in place of another, so that an export keeps it. */
    public ConceptContent recoded(String before, String code) {
        List<Notation> others = new ArrayList<>(notations);
        others.remove(Notation.of(before));
        others.add(Notation.of(code));
        return new ConceptContent(label, altLabels, hiddenLabels, notes, others, matches);
    }

    /** Nothing but a label. */
    public static ConceptContent of(LocalizedText label) {
        return new ConceptContent(label, LocalizedTexts.NONE, LocalizedTexts.NONE, Map.of(), List.of(), Map.of());
    }
}
