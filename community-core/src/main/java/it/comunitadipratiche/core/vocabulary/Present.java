package it.comunitadipratiche.core.vocabulary;

import it.comunitadipratiche.core.vocabulary.skos.KnownConcepts;
import it.comunitadipratiche.core.vocabulary.skos.Resource;
import it.comunitadipratiche.core.vocabulary.skos.SkosFile;
import it.comunitadipratiche.core.vocabulary.skos.SkosRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is here already of all that a file speaks of. */
class Present {
    private final VocabularyRepository repository;
    private final Map<String, Scheme> schemes = new LinkedHashMap<>();
    private final Map<String, Concept> concepts;
    private final Map<Long, String> uris = new HashMap<>();
    private final Map<Long, List<Membership>> members = new HashMap<>();
    private final Map<Long, Map<Long, Membership>> placesOf = new HashMap<>();
    private final Map<Link, Relation> relations = new LinkedHashMap<>();
    private final Set<Long> inFileSchemes = new HashSet<>();

    Present(VocabularyRepository repository, SkosFile file, Collection<String> fileSchemes) {
        this.repository = repository;
        repository.allSchemes().forEach(scheme -> schemes.put(scheme.uri(), scheme));
        this.concepts = repository.conceptsByUri(mentioned(file));
        concepts.values().forEach(concept -> uris.put(concept.id(), concept.uri()));
        for (String uri : fileSchemes) {
            scheme(uri).ifPresent(scheme -> readMembers(scheme.id()));
        }
        repository.memberships(ids()).forEach(place -> placesOf.computeIfAbsent(
                        place.concept(), ignored -> new HashMap<>())
                .put(place.scheme(), place));
        readLinks();
    }

    private static Set<String> mentioned(SkosFile file) {
        Set<String> mentioned = new HashSet<>();
        for (Resource concept : file.concepts()) {
            mentioned.add(concept.uri());
            for (Resource.Link kind : List.of(
                    Resource.Link.BROADER, Resource.Link.NARROWER, Resource.Link.RELATED, Resource.Link.REPLACED_BY)) {
                mentioned.addAll(concept.links(kind));
            }
        }
        mentioned.removeIf(uri -> uri.length() > SkosRules.MAX_URI);
        return mentioned;
    }

    private void readMembers(long scheme) {
        List<Membership> all = repository.membersOf(scheme);
        members.put(scheme, all);
        all.forEach(place -> inFileSchemes.add(place.concept()));
    }

    /** Reads the links of what the file speaks of, and of everything broader. */
    private void readLinks() {
        Set<Long> seen = new HashSet<>();
        Collection<Long> next = new TreeSet<>(ids());
        next.addAll(inFileSchemes);
        repository.linksTo(next).forEach(this::keep);
        while (!next.isEmpty()) {
            seen.addAll(next);
            List<Relation> found = repository.linksFrom(next);
            found.forEach(this::keep);
            next = found.stream()
                    .map(Relation::link)
                    .filter(link -> link.kind() == Link.Kind.BROADER)
                    .map(Link::target)
                    .filter(target -> !seen.contains(target))
                    .distinct()
                    .toList();
        }
        Set<Long> unnamed = new HashSet<>();
        relations.keySet().forEach(link -> {
            unnamed.add(link.concept());
            unnamed.add(link.target());
        });
        unnamed.addAll(inFileSchemes);
        unnamed.removeAll(uris.keySet());
        uris.putAll(repository.urisOf(unnamed));
    }

    private void keep(Relation relation) {
        relations.put(relation.link(), relation);
    }

    private Set<Long> ids() {
        Set<Long> ids = new TreeSet<>();
        concepts.values().forEach(concept -> ids.add(concept.id()));
        return ids;
    }

    Optional<Scheme> scheme(String uri) {
        return Optional.ofNullable(schemes.get(uri));
    }

    Collection<Scheme> schemes() {
        return schemes.values();
    }

    Optional<Concept> concept(String uri) {
        return Optional.ofNullable(concepts.get(uri));
    }

    /** The members of a scheme of the file. */
    List<Membership> members(long scheme) {
        return members.getOrDefault(scheme, List.of());
    }

    /** The places of a concept, by scheme. */
    Map<Long, Membership> placesOf(long concept) {
        return placesOf.getOrDefault(concept, Map.of());
    }

    String uri(long concept) {
        return uris.getOrDefault(concept, "");
    }

    boolean has(Link link) {
        return relations.containsKey(link);
    }

    /** The links the file decides on: from its concepts to concepts of its schemes. */
    List<Relation> linksInFile(Collection<Long> fileConcepts) {
        List<Relation> decided = new ArrayList<>();
        relations.forEach((link, relation) -> {
            if (isDecided(link, fileConcepts)) {
                decided.add(relation);
            }
        });
        return decided;
    }

    private boolean isDecided(Link link, Collection<Long> fileConcepts) {
        boolean fromHere = fileConcepts.contains(link.concept())
                && (fileConcepts.contains(link.target()) || inFileSchemes.contains(link.target()));
        boolean toHere = fileConcepts.contains(link.target()) && inFileSchemes.contains(link.concept());
        return link.kind() == Link.Kind.BROADER ? fromHere : fromHere || toHere;
    }

    /** What the rules must know of all this. */
    KnownConcepts known(SkosFile file) {
        Set<Long> fileConcepts = new HashSet<>();
        file.concepts().forEach(resource -> concept(resource.uri()).ifPresent(known -> fileConcepts.add(known.id())));
        Map<String, Set<String>> broader = new HashMap<>();
        relations.keySet().forEach(link -> {
            if (link.kind() == Link.Kind.BROADER && !isDecided(link, fileConcepts)) {
                broader.computeIfAbsent(uri(link.concept()), ignored -> new TreeSet<>())
                        .add(uri(link.target()));
            }
        });
        return new KnownConcepts(Set.copyOf(concepts.keySet()), Set.copyOf(schemes.keySet()), broader);
    }
}
