package it.comunitadipratiche.core.vocabulary;

import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.Slug;
import it.comunitadipratiche.core.vocabulary.skos.ConceptContent;
import it.comunitadipratiche.core.vocabulary.skos.Notation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes schemes and concepts of our own. */
@ApplicationScoped
class ConceptMaker {
    static final int MAX_CODE = 200;

    private VocabularyRepository repository;
    private SchemeCache cache;
    private ConceptUris uris;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected ConceptMaker() {
        // for the CDI proxy
    }

    @Inject
    ConceptMaker(VocabularyRepository repository, SchemeCache cache, ConceptUris uris, Clock clock) {
        this.repository = repository;
        this.cache = cache;
        this.uris = uris;
        this.clock = clock;
    }

    /** Makes a scheme unless there is one of that name. */
    Scheme scheme(String name, LocalizedText title) {
        Optional<Scheme> known = repository.scheme(name);
        if (known.isPresent()) {
            return known.get();
        }
        Scheme scheme = new Scheme(new Slug(name).value(), uris.scheme(name), title, clock.instant());
        repository.add(scheme);
        cache.changed(name);
        return scheme;
    }

    /** Makes the concepts that a scheme lacks, broader ones before those below them. */
    void make(String schemeName, Collection<NewConcept> wanted) {
        Scheme scheme = scheme(schemeName, LocalizedText.it(schemeName));
        repository.lock(scheme);
        cache.changed(schemeName);
        Map<String, Long> ids = new HashMap<>();
        repository.membersOf(scheme.id()).forEach(member -> ids.put(member.code(), member.concept()));
        Map<String, NewConcept> missing = new LinkedHashMap<>();
        wanted.stream().filter(concept -> !ids.containsKey(concept.code())).forEach(concept -> {
            checkCode(concept.code());
            missing.putIfAbsent(concept.code(), concept);
        });
        Map<String, Concept> made = new LinkedHashMap<>();
        missing.values().forEach(concept -> made.put(concept.code(), add(scheme, concept)));
        repository.flush();
        made.forEach((code, concept) -> {
            boolean top = Optional.ofNullable(missing.get(code))
                    .flatMap(NewConcept::broader)
                    .isEmpty();
            repository.add(new Membership(scheme.id(), concept.id(), code, top));
            ids.put(code, concept.id());
        });
        missing.values().stream()
                .filter(concept -> !isBelowItself(concept, missing))
                .forEach(concept -> placeBelow(concept, ids));
        repository.flush();
    }

    /** Finds or makes the concepts people named in their own words. */
    Map<String, ConceptDetails> ensureLabels(String scheme, Collection<String> labels) {
        Map<String, ConceptDetails> found = new LinkedHashMap<>();
        Map<String, NewConcept> missing = new LinkedHashMap<>();
        for (String label : labels) {
            find(scheme, label)
                    .ifPresentOrElse(
                            concept -> found.put(label, concept),
                            () -> missing.put(
                                    label, new NewConcept(Slug.from(label).value(), LocalizedText.it(label.strip()))));
        }
        if (!missing.isEmpty()) {
            make(scheme, missing.values());
            missing.forEach((label, concept) -> found.put(
                    label,
                    cache.scheme(scheme)
                            .flatMap(index -> index.find(concept.code()))
                            .orElseThrow()));
        }
        return found;
    }

    private Optional<ConceptDetails> find(String scheme, String words) {
        return cache.scheme(scheme).flatMap(index -> index.find(words)
                .or(() -> index.labelled(words.strip()))
                .or(() -> index.find(Slug.from(words).value())));
    }

    /** Makes a concept of a code that is free. */
    Concept concept(Scheme scheme, String code, ConceptContent content, boolean top) {
        Concept concept = new Concept(uris.concept(scheme.uri(), code), withCode(content, code), clock.instant());
        repository.add(concept);
        repository.flush();
        repository.add(new Membership(scheme.id(), concept.id(), code, top));
        return concept;
    }

    private Concept add(Scheme scheme, NewConcept wanted) {
        Concept concept = new Concept(
                uris.concept(scheme.uri(), wanted.code()),
                withCode(ConceptContent.of(wanted.label()), wanted.code()),
                clock.instant());
        repository.add(concept);
        return concept;
    }

    /** A code that does not follow from the URI is told as a notation, so that an export keeps it. */
    static ConceptContent withCode(ConceptContent content, String code) {
        if (!content.notations().isEmpty() || Slug.from(code).value().equals(code)) {
            return content;
        }
        return new ConceptContent(
                content.label(),
                content.altLabels(),
                content.hiddenLabels(),
                content.notes(),
                List.of(Notation.of(code)),
                content.matches());
    }

    private static boolean isBelowItself(NewConcept concept, Map<String, NewConcept> missing) {
        Set<String> seen = new HashSet<>();
        Optional<String> above = concept.broader();
        while (above.isPresent() && seen.add(above.get())) {
            if (above.get().equals(concept.code())) {
                return true;
            }
            above = Optional.ofNullable(missing.get(above.get())).flatMap(NewConcept::broader);
        }
        return false;
    }

    private void placeBelow(NewConcept concept, Map<String, Long> ids) {
        Long below = ids.get(concept.code());
        Long above = concept.broader().map(ids::get).orElse(null);
        if (below != null && above != null && !below.equals(above)) {
            repository.add(new Relation(Link.broader(below, above)));
        }
    }

    static void checkCode(String code) {
        if (code.isBlank() || code.length() > MAX_CODE) {
            throw new InvalidInputException("/code", "vocabulary.code", code, MAX_CODE);
        }
    }
}
