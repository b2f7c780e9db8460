package it.comunitadipratiche.web.vocabularies;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.vocabulary.ConceptDetails;
import it.comunitadipratiche.core.vocabulary.SchemeDetails;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import it.comunitadipratiche.web.page.Visit;
import it.comunitadipratiche.web.vocabularies.VocabularyPage.Branch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The concepts of a vocabulary from those below no other downwards. Of a large one only the first level stands in the
 * tree, as a page must end somewhere; the pages of concepts lead on.
 */
@ApplicationScoped
class VocabularyTree {
    private static final int MOST = 1_000;
    private static final int DEEPEST = 8;
    private static final int LONGEST = 2_000;
    private Vocabularies vocabularies;

    @SuppressWarnings("NullAway.Init")
    protected VocabularyTree() {
        // for the CDI proxy
    }

    @Inject
    VocabularyTree(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** Whether all of a vocabulary stands in its tree. */
    static boolean isWhole(SchemeDetails scheme) {
        return scheme.concepts() <= MOST;
    }

    List<Branch> branches(SchemeDetails scheme, Map<String, Long> filed, Visit visit) {
        Map<Id, ConceptDetails> all = current(scheme);
        boolean whole = isWhole(scheme);
        Set<Id> shown = new HashSet<>();
        return sorted(
                        all.values().stream()
                                .filter(concept -> concept.broader().stream().noneMatch(all::containsKey))
                                .toList(),
                        visit.language())
                .stream()
                .limit(LONGEST)
                .map(root -> branch(root, all, filed, whole ? DEEPEST : 0, shown, visit))
                .toList();
    }

    List<Branch> retired(SchemeDetails scheme, Map<String, Long> filed, Visit visit) {
        return sorted(
                        vocabularies.concepts(scheme.name()).stream()
                                .filter(ConceptDetails::deprecated)
                                .toList(),
                        visit.language())
                .stream()
                .limit(LONGEST)
                .map(concept ->
                        new Branch(label(concept, visit), path(concept, visit), filed(concept, filed), List.of()))
                .toList();
    }

    /** @param shown what stands in the tree already, below which nothing is told again */
    private Branch branch(
            ConceptDetails concept,
            Map<Id, ConceptDetails> all,
            Map<String, Long> filed,
            int deeper,
            Set<Id> shown,
            Visit visit) {
        boolean isNew = shown.add(concept.id());
        List<Branch> below = deeper == 0 || !isNew
                ? List.of()
                : sorted(
                                concept.narrower().stream()
                                        .filter(all::containsKey)
                                        .map(all::get)
                                        .toList(),
                                visit.language())
                        .stream()
                        .map(narrower -> branch(narrower, all, filed, deeper - 1, shown, visit))
                        .toList();
        return new Branch(label(concept, visit), path(concept, visit), filed(concept, filed), below);
    }

    private Map<Id, ConceptDetails> current(SchemeDetails scheme) {
        return vocabularies.concepts(scheme.name()).stream()
                .filter(concept -> !concept.deprecated())
                .collect(Collectors.toMap(ConceptDetails::id, concept -> concept));
    }

    private static long filed(ConceptDetails concept, Map<String, Long> filed) {
        return filed.getOrDefault(concept.id().toString(), 0L);
    }

    static List<ConceptDetails> sorted(Collection<ConceptDetails> concepts, Locale language) {
        return concepts.stream()
                .sorted(Comparator.comparing(
                                (ConceptDetails concept) -> concept.label().best(language),
                                String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(ConceptDetails::code))
                .toList();
    }

    static String label(ConceptDetails concept, Visit visit) {
        return concept.label().best(visit.language());
    }

    static String path(ConceptDetails concept, Visit visit) {
        return visit.link(VocabularyRoom.PATH + concept.scheme() + "/" + VocabularyRoom.part(concept.code()));
    }
}
