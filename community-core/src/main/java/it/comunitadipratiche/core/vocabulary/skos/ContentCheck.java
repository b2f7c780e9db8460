package it.comunitadipratiche.core.vocabulary.skos;

import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.LocalizedTexts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rules for what a concept says of itself: one preferred label per language, and no text in two roles. */
class ContentCheck {
    private final Problems problems;

    ContentCheck(Problems problems) {
        this.problems = problems;
    }

    /** The content of a concept, put right where it breaks a rule; nothing if it has no label at all. */
    Optional<ConceptContent> check(Resource concept) {
        Map<String, Set<String>> labels = concept.texts(Resource.Texts.LABEL);
        if (labels.isEmpty()) {
            labels = concept.texts(Resource.Texts.NAME);
            if (labels.isEmpty()) {
                problems.refused(concept.uri(), "label.missing");
                return Optional.empty();
            }
            problems.mended(concept.uri(), "label.fallback");
        }
        SortedMap<String, Set<String>> alternatives = copy(concept.texts(Resource.Texts.ALT_LABEL));
        LocalizedText label = preferred(concept.uri(), labels, alternatives);
        SortedMap<String, Set<String>> hidden = copy(concept.texts(Resource.Texts.HIDDEN_LABEL));
        removeOverlap(concept.uri(), label, alternatives, hidden);
        return Optional.of(new ConceptContent(
                label,
                texts(alternatives),
                texts(hidden),
                concept.notes(),
                List.copyOf(concept.notations()),
                matches(concept)));
    }

    /** The first label of each language; the others become alternatives. */
    private LocalizedText preferred(
            String uri, Map<String, Set<String>> labels, SortedMap<String, Set<String>> alternatives) {
        SortedMap<String, String> preferred = new TreeMap<>();
        labels.forEach((language, texts) -> {
            List<String> all = new ArrayList<>(texts);
            preferred.put(language, all.get(0));
            if (all.size() > 1) {
                List<String> others = all.subList(1, all.size());
                alternatives
                        .computeIfAbsent(language, ignored -> new TreeSet<>())
                        .addAll(others);
                problems.mended(uri, "label.several", language, all.get(0), others.size());
            }
        });
        return new LocalizedText(preferred);
    }

    private void removeOverlap(
            String uri,
            LocalizedText label,
            SortedMap<String, Set<String>> alternatives,
            SortedMap<String, Set<String>> hidden) {
        label.values().forEach((language, text) -> {
            boolean twice = alternatives.getOrDefault(language, new TreeSet<>()).remove(text);
            if (hidden.getOrDefault(language, new TreeSet<>()).remove(text) || twice) {
                problems.mended(uri, "label.overlap", text, language);
            }
        });
        alternatives.forEach((language, texts) -> {
            if (hidden.getOrDefault(language, new TreeSet<>()).removeAll(texts)) {
                problems.mended(uri, "label.overlap", String.join(", ", texts), language);
            }
        });
    }

    /** What corresponds exactly cannot also be only broader or only related. */
    private Map<MatchKind, List<String>> matches(Resource concept) {
        Map<MatchKind, List<String>> matches = new HashMap<>();
        Set<String> exact = concept.matches().getOrDefault(MatchKind.EXACT, Set.of());
        concept.matches().forEach((kind, uris) -> {
            Set<String> kept = new TreeSet<>(uris);
            if ((kind == MatchKind.BROAD || kind == MatchKind.RELATED) && kept.removeAll(exact)) {
                problems.mended(concept.uri(), "match.overlap", kind.property());
            }
            matches.put(kind, List.copyOf(kept));
        });
        return matches;
    }

    private static SortedMap<String, Set<String>> copy(Map<String, Set<String>> texts) {
        SortedMap<String, Set<String>> copy = new TreeMap<>();
        texts.forEach((language, some) -> copy.put(language, new TreeSet<>(some)));
        return copy;
    }

    private static LocalizedTexts texts(SortedMap<String, Set<String>> texts) {
        SortedMap<String, List<String>> lists = new TreeMap<>();
        texts.forEach((language, some) -> lists.put(language, List.copyOf(some)));
        return new LocalizedTexts(lists);
    }
}
