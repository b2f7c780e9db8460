package it.comunitadipratiche.web.themes;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.search.Themes;
import it.comunitadipratiche.core.vocabulary.ConceptDetails;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The themes that are in use, and how they stand to each other within their vocabulary. */
@ApplicationScoped
class ThemeTree {
    private Vocabularies vocabularies;

    @SuppressWarnings("NullAway.Init")
    protected ThemeTree() {
        // for the CDI proxy
    }

    @Inject
    ThemeTree(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** Those below no other. */
    List<ConceptDetails> roots(Locale language) {
        boolean known =
                vocabularies.schemes().stream().anyMatch(scheme -> scheme.name().equals(Themes.SCHEME));
        return known
                ? sorted(
                        vocabularies.concepts(Themes.SCHEME).stream()
                                .filter(concept -> !concept.deprecated()
                                        && some(concept.broader(), language).isEmpty())
                                .toList(),
                        language)
                : List.of();
    }

    /** Some themes by their ids, by their names; without those out of use. */
    List<ConceptDetails> some(Collection<Id> ids, Locale language) {
        return sorted(
                ids.stream()
                        .flatMap(id -> find(id.toString()).stream())
                        .filter(concept -> !concept.deprecated())
                        .toList(),
                language);
    }

    /** The theme of a code, an id or a URI, out of use or not. */
    Optional<ConceptDetails> find(String key) {
        return vocabularies.find(Themes.SCHEME, key);
    }

    /** What took the place of a theme that is out of use; nothing if nothing did. */
    Optional<ConceptDetails> successor(ConceptDetails theme) {
        Set<Id> seen = new HashSet<>();
        Optional<ConceptDetails> next = Optional.of(theme);
        while (next.isPresent()
                && next.get().deprecated()
                && seen.add(next.get().id())) {
            next = next.get().replacedBy().flatMap(id -> find(id.toString()));
        }
        return next.filter(concept -> !concept.deprecated());
    }

    private static List<ConceptDetails> sorted(List<ConceptDetails> concepts, Locale language) {
        return concepts.stream()
                .sorted(Comparator.comparing(
                                (ConceptDetails concept) -> concept.label().best(language),
                                String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(ConceptDetails::code))
                .toList();
    }
}
