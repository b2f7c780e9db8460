package it.comunitadipratiche.web.console.vocabulary;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.vocabulary.ConceptDetails;
import it.comunitadipratiche.web.page.Visit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The concepts of one scheme as a tree, by code; of a large one only the two highest levels of what is looked at. */
final class SchemeTree {
    private static final int LARGE = 800;
    private static final int DEEPEST = 40;

    private final Map<Id, ConceptDetails> concepts = new LinkedHashMap<>();
    private final Visit visit;

    SchemeTree(Collection<ConceptDetails> all, Visit visit) {
        all.stream()
                .sorted(Comparator.comparing(ConceptDetails::code))
                .forEach(concept -> concepts.put(concept.id(), concept));
        this.visit = visit;
    }

    /** What has nothing above it in the scheme, and all below. */
    List<Branch> whole() {
        return branches(
                concepts.values().stream()
                        .filter(concept -> concept.broader().stream().noneMatch(concepts::containsKey)),
                depth());
    }

    /** What lies below a concept. */
    List<Branch> below(ConceptDetails concept) {
        return branches(narrower(concept), depth());
    }

    /** A concept by itself. */
    Branch alone(ConceptDetails concept) {
        return branch(concept, 0);
    }

    private int depth() {
        return concepts.size() > LARGE ? 2 : DEEPEST;
    }

    private List<Branch> branches(Stream<ConceptDetails> level, int depth) {
        return level.map(concept -> branch(concept, depth - 1)).toList();
    }

    private Branch branch(ConceptDetails concept, int depth) {
        List<Branch> below = depth > 0 ? branches(narrower(concept), depth) : List.of();
        return new Branch(
                visit.texts().best(concept.label()),
                concept.code(),
                concept.deprecated(),
                VocabularyPaths.concept(concept.scheme(), concept.id(), visit),
                VocabularyPaths.scheme(concept.scheme(), visit) + "?below=" + concept.id(),
                (int) narrower(concept).count(),
                below);
    }

    private Stream<ConceptDetails> narrower(ConceptDetails concept) {
        return concept.narrower().stream()
                .filter(concepts::containsKey)
                .map(concepts::get)
                .sorted(Comparator.comparing(ConceptDetails::code));
    }
}
