package it.comunitadipratiche.web.console.vocabulary;

import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.vocabulary.ConceptDetails;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import it.comunitadipratiche.web.console.Choice;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The concepts of a scheme people choose from, and those they mean when they write a code or a label. */
@ApplicationScoped
class ConceptChoices {
    private static final int MOST_OFFERED = 500;
    private static final int MOST_FOUND = 20;

    private Vocabularies vocabularies;

    @SuppressWarnings("NullAway.Init")
    protected ConceptChoices() {
        // for the CDI proxy
    }

    @Inject
    ConceptChoices(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** What a field may suggest: all concepts in use by code, none of a scheme that has too many. */
    List<Choice> offered(String scheme, Visit visit) {
        List<ConceptDetails> concepts = vocabularies.concepts(scheme);
        return concepts.size() > MOST_OFFERED
                ? List.of()
                : concepts.stream()
                        .filter(concept -> !concept.deprecated())
                        .map(concept -> new Choice(concept.code(), visit.texts().best(concept.label()), false))
                        .toList();
    }

    /** Concepts by id, as boxes that are ticked. */
    List<Choice> ticked(Collection<Id> concepts, Visit visit) {
        return concepts.stream()
                .flatMap(id -> vocabularies.find(id).stream())
                .map(concept ->
                        new Choice(concept.id().toString(), visit.texts().best(concept.label()), true))
                .toList();
    }

    /**
     * The concepts of the boxes that are still ticked and of the codes or labels written beside them, one in a line.
     *
     * @throws InvalidInputException naming whatever is no concept of the scheme
     */
    Set<Id> read(String scheme, String field, Visit visit) {
        Set<Id> chosen = new LinkedHashSet<>();
        visit.parameters(field).forEach(id -> Id.tryParse(id).ifPresent(chosen::add));
        List<Gap> gaps = new ArrayList<>();
        visit.written(field + "-more")
                .lines()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .forEach(text -> {
                    Optional<ConceptDetails> meant = meant(scheme, text, visit);
                    meant.ifPresent(concept -> chosen.add(concept.id()));
                    if (meant.isEmpty()) {
                        gaps.add(new Gap("/" + field, "console.vocabulary.no-concept", text));
                    }
                });
        if (!gaps.isEmpty()) {
            throw new InvalidInputException(gaps);
        }
        return chosen;
    }

    private Optional<ConceptDetails> meant(String scheme, String text, Visit visit) {
        return vocabularies
                .find(scheme, text)
                .or(() -> vocabularies.search(scheme, text, visit.language(), MOST_FOUND).stream()
                        .filter(concept -> concept.label().values().containsValue(text)
                                || visit.texts().best(concept.label()).equalsIgnoreCase(text))
                        .findFirst());
    }
}
