package it.comunitadipratiche.core.vocabulary;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.Slug;
import it.comunitadipratiche.core.vocabulary.skos.CheckedConcept;
import it.comunitadipratiche.core.vocabulary.skos.CheckedScheme;
import it.comunitadipratiche.core.vocabulary.skos.CheckedVocabulary;
import it.comunitadipratiche.core.vocabulary.skos.Problems;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Brings what is here in line with a checked file, and counts what that takes. */
class ImportRun {
    private static final int VANISHED = 1000;

    private final VocabularyRepository repository;
    private final Present present;
    private final CheckedVocabulary checked;
    private final Problems problems;
    private final Instant now;
    private final Map<String, Scheme> schemes = new LinkedHashMap<>();
    private final Map<String, Concept> concepts = new LinkedHashMap<>();
    private final Map<Long, String> madeUris = new HashMap<>();
    private final Set<String> created = new HashSet<>();
    private final Set<String> updated = new LinkedHashSet<>();
    private final Set<Long> touchedSchemes = new TreeSet<>();

    ImportRun(
            VocabularyRepository repository,
            Present present,
            CheckedVocabulary checked,
            Problems problems,
            Instant now) {
        this.repository = repository;
        this.present = present;
        this.checked = checked;
        this.problems = problems;
        this.now = now;
    }

    /** Writes everything; with {@code dryRun} nothing has reached the database at the end, and nothing must. */
    void write(Optional<String> schemeName, boolean dryRun) {
        checked.schemes().forEach(scheme -> schemes.put(scheme.uri(), scheme(scheme, schemeName)));
        checked.concepts().forEach(concept -> concepts.put(concept.uri(), concept(concept)));
        if (!dryRun) {
            repository.flush();
        }
        checked.concepts().forEach(this::deprecate);
        schemes.values().forEach(scheme -> place(scheme, dryRun));
        link();
        updated.forEach(uri -> Optional.ofNullable(concepts.get(uri)).ifPresent(concept -> touch(concept.id())));
    }

    private Scheme scheme(CheckedScheme scheme, Optional<String> schemeName) {
        Optional<Scheme> known = present.scheme(scheme.uri());
        if (known.isPresent()) {
            if (!scheme.title().values().isEmpty() && known.get().describe(scheme.title(), scheme.description(), now)) {
                touchedSchemes.add(known.get().id());
            }
            return known.get();
        }
        String name = schemeName
                .filter(ignored -> checked.schemes().size() == 1)
                .orElseGet(() -> Slug.from(CodeBook.lastPart(scheme.uri())).value());
        String free = freeName(scheme.uri(), name);
        LocalizedText title = scheme.title().values().isEmpty() ? LocalizedText.it(name) : scheme.title();
        Scheme made = new Scheme(free, scheme.uri(), title, now);
        made.describe(title, scheme.description(), now);
        repository.add(made);
        touchedSchemes.add(made.id());
        return made;
    }

    private String freeName(String uri, String wanted) {
        Set<String> taken = new HashSet<>();
        present.schemes().forEach(scheme -> taken.add(scheme.name()));
        schemes.values().forEach(scheme -> taken.add(scheme.name()));
        Slug slug = new Slug(wanted);
        String name = wanted;
        for (int number = 2; taken.contains(name); number++) {
            name = slug.numbered(number).value();
        }
        if (!name.equals(wanted)) {
            problems.mended(uri, "scheme.name", wanted, name);
        }
        return name;
    }

    private Concept concept(CheckedConcept concept) {
        Optional<Concept> known = present.concept(concept.uri());
        if (known.isPresent()) {
            if (known.get().say(concept.content(), now)) {
                updated.add(concept.uri());
            }
            return known.get();
        }
        Concept made = new Concept(concept.uri(), concept.content(), now);
        repository.add(made);
        created.add(concept.uri());
        madeUris.put(made.id(), concept.uri());
        return made;
    }

    /** Follows the file where it says something of validity; else what was decided here stays. */
    private void deprecate(CheckedConcept checkedConcept) {
        Concept concept = concepts.get(checkedConcept.uri());
        if (concept == null || checkedConcept.deprecated().isEmpty()) {
            return;
        }
        boolean out = checkedConcept.deprecated().get();
        Long replacement = checkedConcept.replacedBy().map(this::idOf).orElse(null);
        if (replacement == null && out) {
            replacement = concept.replacedBy().map(Id::value).orElse(null);
        }
        if (concept.deprecate(out, replacement, now)) {
            changed(checkedConcept.uri());
        }
    }

    /** Gives the concepts of a scheme their codes and ranks. */
    private void place(Scheme scheme, boolean dryRun) {
        Map<String, String> codes = codes(scheme);
        Map<Membership, CheckedConcept> moved = new LinkedHashMap<>();
        for (CheckedConcept concept : checked.concepts()) {
            Boolean top = concept.schemes().get(scheme.uri());
            String code = codes.get(concept.uri());
            if (top != null && code != null) {
                Membership place = present.placesOf(idOf(concept.uri())).get(scheme.id());
                if (place == null) {
                    repository.add(new Membership(scheme.id(), idOf(concept.uri()), code, top));
                    changed(concept.uri());
                    touchedSchemes.add(scheme.id());
                } else if (!place.code().equals(code) || place.top() != top) {
                    moved.put(place, concept);
                }
            }
        }
        if (!dryRun && !moved.isEmpty()) {
            moved.keySet().forEach(place -> place.place("~" + new Id(place.concept()), place.top()));
            repository.flush();
        }
        moved.forEach((place, concept) -> {
            place.place(
                    codes.getOrDefault(concept.uri(), place.code()),
                    concept.schemes().getOrDefault(scheme.uri(), false));
            changed(concept.uri());
        });
    }

    private Map<String, String> codes(Scheme scheme) {
        CodeBook book = new CodeBook();
        for (Membership member : present.members(scheme.id())) {
            if (!concepts.containsKey(present.uri(member.concept()))) {
                book.take(member.code(), present.uri(member.concept()));
            }
        }
        Map<String, String> codes = new HashMap<>();
        List<CheckedConcept> inScheme = checked.concepts().stream()
                .filter(concept -> concept.schemes().containsKey(scheme.uri()))
                .toList();
        inScheme.forEach(
                concept -> book.fromNotation(concept, problems).ifPresent(code -> codes.put(concept.uri(), code)));
        inScheme.forEach(concept -> codes.computeIfAbsent(concept.uri(), book::fromUri));
        return codes;
    }

    private void link() {
        Set<Link> wanted = new LinkedHashSet<>();
        for (CheckedConcept concept : checked.concepts()) {
            long id = idOf(concept.uri());
            concept.broader().forEach(above -> wanted.add(Link.broader(id, idOf(above))));
            concept.related().forEach(other -> wanted.add(Link.related(id, idOf(other))));
        }
        Set<Long> ids = new HashSet<>();
        concepts.values().forEach(concept -> ids.add(concept.id()));
        for (Relation relation : present.linksInFile(ids)) {
            if (!wanted.contains(relation.link())) {
                repository.remove(relation);
                linkChanged(relation.link());
            }
        }
        for (Link link : wanted) {
            if (!present.has(link)) {
                repository.add(new Relation(link));
                linkChanged(link);
            }
        }
    }

    private void linkChanged(Link link) {
        changed(uriOf(link.concept()));
        touch(link.target());
        if (link.kind() == Link.Kind.RELATED) {
            changed(uriOf(link.target()));
        }
    }

    private void changed(String uri) {
        Concept concept = concepts.get(uri);
        if (concept != null && !created.contains(uri) && updated.add(uri)) {
            concept.moved(now);
        }
    }

    /** Notes that the schemes of a concept do not look as they did. */
    private void touch(long concept) {
        touchedSchemes.addAll(present.placesOf(concept).keySet());
    }

    private long idOf(String uri) {
        Concept concept = concepts.get(uri);
        return concept != null
                ? concept.id()
                : present.concept(uri).map(Concept::id).orElseThrow();
    }

    private String uriOf(long id) {
        return madeUris.getOrDefault(id, present.uri(id));
    }

    /** The schemes that do not look as they did, those made included. */
    Collection<Scheme> touchedSchemes() {
        Map<Long, Scheme> all = new LinkedHashMap<>();
        present.schemes().forEach(scheme -> all.put(scheme.id(), scheme));
        schemes.values().forEach(scheme -> all.put(scheme.id(), scheme));
        all.keySet().retainAll(touchedSchemes);
        return all.values();
    }

    /** The concepts that were here and changed. */
    List<Concept> updated() {
        List<Concept> some = new ArrayList<>();
        updated.forEach(uri -> Optional.ofNullable(concepts.get(uri)).ifPresent(some::add));
        return some;
    }

    VocabularyImportReport report(long statements, boolean dryRun) {
        List<String> vanished = new ArrayList<>();
        for (Scheme scheme : schemes.values()) {
            present.members(scheme.id()).stream()
                    .map(member -> present.uri(member.concept()))
                    .filter(uri -> !concepts.containsKey(uri))
                    .sorted()
                    .limit(Math.max(0, VANISHED - vanished.size()))
                    .forEach(vanished::add);
        }
        return new VocabularyImportReport(
                dryRun,
                schemes.values().stream().map(Scheme::name).sorted().toList(),
                statements,
                checked.found(),
                created.size(),
                updated.size(),
                concepts.size() - created.size() - updated.size(),
                checked.found() - concepts.size(),
                vanished,
                problems.count(),
                problems.kept());
    }
}
