package it.comunitadipratiche.core.vocabulary.skos;

import it.comunitadipratiche.core.kernel.LocalizedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The integrity rules of SKOS, applied to a file. A concept without a label, without a URI or without a scheme is not
 * imported; whatever else is wrong is left out of its concept and reported.
 */
public class SkosRules {
    public static final int MAX_URI = 500;

    private final SkosFile file;
    private final KnownConcepts known;
    private final Optional<String> otherwise;
    private final Problems problems;
    private final Map<String, ConceptContent> contents = new LinkedHashMap<>();
    private final Map<String, Map<String, Boolean>> places = new HashMap<>();
    private final Hierarchy hierarchy;

    /** @param otherwise the URI of the scheme for concepts that name none */
    public SkosRules(SkosFile file, KnownConcepts known, Optional<String> otherwise, Problems problems) {
        this.file = file;
        this.known = known;
        this.otherwise = otherwise;
        this.problems = problems;
        this.hierarchy = new Hierarchy(known.broader());
    }

    public CheckedVocabulary check() {
        readContents();
        readHierarchy();
        Map<String, Set<String>> related = readRelated();
        Map<String, String> replacements = readReplacements();
        List<CheckedConcept> concepts = new ArrayList<>();
        contents.forEach((uri, content) -> {
            Optional<String> replacedBy = Optional.ofNullable(replacements.get(uri));
            Optional<Boolean> deprecated = resource(uri).deprecated().or(() -> replacedBy.map(other -> true));
            concepts.add(new CheckedConcept(
                    uri,
                    content,
                    places.getOrDefault(uri, Map.of()),
                    Set.copyOf(hierarchy.added(uri)),
                    related.getOrDefault(uri, Set.of()),
                    deprecated,
                    replacedBy));
        });
        return new CheckedVocabulary(schemes(), concepts, file.concepts().size() + file.blankConcepts());
    }

    private void readContents() {
        ContentCheck check = new ContentCheck(problems);
        Map<String, Set<String>> topConcepts = topConcepts();
        for (Resource concept : file.concepts()) {
            String uri = concept.uri();
            if (uri.length() > MAX_URI) {
                problems.refused(uri.substring(0, MAX_URI), "uri.long", MAX_URI);
                continue;
            }
            if (concept.looksLikeConcept()) {
                problems.mended(uri, "concept.untyped");
            }
            Map<String, Boolean> schemes = schemesOf(concept, topConcepts.getOrDefault(uri, Set.of()));
            if (schemes.isEmpty()) {
                problems.refused(uri, "scheme.missing");
            } else {
                check.check(concept).ifPresent(content -> {
                    contents.put(uri, content);
                    places.put(uri, schemes);
                });
            }
        }
    }

    /** The schemes that name a concept as one of their tops, by its URI. */
    private Map<String, Set<String>> topConcepts() {
        Map<String, Set<String>> tops = new HashMap<>();
        for (Resource scheme : file.schemes()) {
            for (String concept : scheme.links(Resource.Link.HAS_TOP_CONCEPT)) {
                Resource target = file.resources().get(concept);
                if (target == null || !target.isConcept()) {
                    problems.mended(scheme.uri(), "top.unknown", concept);
                }
                tops.computeIfAbsent(concept, ignored -> new TreeSet<>()).add(scheme.uri());
            }
        }
        return tops;
    }

    private Map<String, Boolean> schemesOf(Resource concept, Set<String> topOf) {
        SortedMap<String, Boolean> schemes = new TreeMap<>();
        concept.links(Resource.Link.IN_SCHEME).forEach(scheme -> schemes.put(scheme, false));
        concept.links(Resource.Link.TOP_CONCEPT_OF).forEach(scheme -> schemes.put(scheme, true));
        topOf.forEach(scheme -> schemes.put(scheme, true));
        schemes.keySet().removeIf(scheme -> scheme.length() > MAX_URI);
        if (schemes.isEmpty()) {
            List<Resource> described = file.schemes();
            Optional<String> only =
                    described.size() == 1 ? Optional.of(described.get(0).uri()) : Optional.empty();
            otherwise.or(() -> only).ifPresent(scheme -> {
                schemes.put(scheme, false);
                problems.mended(concept.uri(), "scheme.assumed", scheme);
            });
        }
        return schemes;
    }

    private void readHierarchy() {
        for (String uri : contents.keySet()) {
            for (String above : resource(uri).links(Resource.Link.BROADER)) {
                if (isKnown(above)) {
                    hierarchy.add(uri, above);
                } else {
                    problems.mended(uri, "broader.unknown", above);
                }
            }
            for (String below : resource(uri).links(Resource.Link.NARROWER)) {
                if (contents.containsKey(below)) {
                    hierarchy.add(below, uri);
                } else if (!known.broader().getOrDefault(below, Set.of()).contains(uri)) {
                    problems.mended(uri, "narrower.unknown", below);
                }
            }
        }
        hierarchy.breakCircles((below, above) -> problems.mended(below, "broader.circle", above));
        hierarchy.limitDepth((below, above) -> problems.mended(below, "broader.deep", above, Hierarchy.MAX_DEPTH));
    }

    private Map<String, Set<String>> readRelated() {
        Map<String, Set<String>> related = new TreeMap<>();
        for (String uri : contents.keySet()) {
            for (String other : resource(uri).links(Resource.Link.RELATED)) {
                if (other.equals(uri)) {
                    problems.mended(uri, "related.self");
                } else if (isKnown(other)) {
                    related.computeIfAbsent(uri, ignored -> new TreeSet<>()).add(other);
                    related.computeIfAbsent(other, ignored -> new TreeSet<>()).add(uri);
                } else {
                    problems.mended(uri, "related.unknown", other);
                }
            }
        }
        related.forEach((uri, others) -> {
            Set<String> wrong = new TreeSet<>(hierarchy.above(uri));
            wrong.retainAll(others);
            for (String other : wrong) {
                problems.mended(uri, "related.broader", other);
                others.remove(other);
                related.getOrDefault(other, new TreeSet<>()).remove(uri);
            }
        });
        return related;
    }

    private Map<String, String> readReplacements() {
        Map<String, String> replacements = new HashMap<>();
        for (String uri : contents.keySet()) {
            for (String other : resource(uri).links(Resource.Link.REPLACED_BY)) {
                if (!isKnown(other)) {
                    problems.mended(uri, "replacement.unknown", other);
                } else if (replacements.putIfAbsent(uri, other) != null) {
                    problems.mended(uri, "replacement.several", replacements.getOrDefault(uri, ""));
                }
            }
        }
        Set<String> settled = new HashSet<>();
        for (String uri : contents.keySet()) {
            settle(uri, replacements, settled);
        }
        return replacements;
    }

    /** Follows replacements to their end; the one that leads back to the way gone is taken out. */
    private void settle(String start, Map<String, String> replacements, Set<String> settled) {
        Set<String> way = new HashSet<>();
        String at = start;
        while (settled.add(at) && replacements.containsKey(at)) {
            way.add(at);
            String next = replacements.getOrDefault(at, "");
            if (way.contains(next)) {
                replacements.remove(at);
                problems.mended(at, "replacement.circle", next);
            }
            at = next;
        }
    }

    private List<CheckedScheme> schemes() {
        Map<String, CheckedScheme> schemes = new LinkedHashMap<>();
        for (Resource scheme : file.schemes()) {
            if (scheme.uri().length() <= MAX_URI) {
                schemes.put(scheme.uri(), described(scheme));
            }
        }
        places.values().stream()
                .map(Map::keySet)
                .flatMap(Collection::stream)
                .distinct()
                .sorted()
                .filter(uri -> !schemes.containsKey(uri))
                .forEach(uri -> {
                    if (!known.schemes().contains(uri)) {
                        problems.mended(uri, "scheme.undescribed");
                    }
                    schemes.put(uri, new CheckedScheme(uri, LocalizedText.of(Map.of()), LocalizedText.of(Map.of())));
                });
        return List.copyOf(schemes.values());
    }

    private static CheckedScheme described(Resource scheme) {
        Map<String, Set<String>> titles = scheme.texts(Resource.Texts.TITLE);
        if (titles.isEmpty()) {
            titles = scheme.texts(Resource.Texts.LABEL);
        }
        if (titles.isEmpty()) {
            titles = scheme.texts(Resource.Texts.NAME);
        }
        return new CheckedScheme(scheme.uri(), first(titles), first(scheme.texts(Resource.Texts.DESCRIPTION)));
    }

    private static LocalizedText first(Map<String, Set<String>> texts) {
        SortedMap<String, String> first = new TreeMap<>();
        texts.forEach((language, some) -> first.put(language, some.iterator().next()));
        return new LocalizedText(first);
    }

    private boolean isKnown(String uri) {
        return contents.containsKey(uri) || known.uris().contains(uri);
    }

    private Resource resource(String uri) {
        Resource resource = file.resources().get(uri);
        return resource == null ? new Resource(uri) : resource;
    }
}
