package it.comunitadipratiche.core.vocabulary;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.memory.PrefixIndex;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A whole scheme in memory, never changed: its concepts by id, URI, code and label. */
class SchemeIndex {
    private final SchemeDetails details;
    private final List<ConceptDetails> concepts;
    private final Map<Id, ConceptDetails> byId = new LinkedHashMap<>();
    private final Map<String, ConceptDetails> byKey = new HashMap<>();
    private final Map<String, ConceptDetails> byLabel = new HashMap<>();
    private final PrefixIndex<ConceptDetails> labels;

    SchemeIndex(SchemeDetails details, Collection<ConceptDetails> concepts) {
        this.details = details;
        this.concepts = concepts.stream()
                .sorted(Comparator.comparing(ConceptDetails::code))
                .toList();
        PrefixIndex.Builder<ConceptDetails> names = new PrefixIndex.Builder<>();
        for (ConceptDetails concept : this.concepts) {
            byId.put(concept.id(), concept);
            byKey.put(concept.code(), concept);
            addNames(concept, names);
        }
        for (ConceptDetails concept : this.concepts) {
            byKey.put(concept.uri(), concept);
            byKey.put(concept.id().toString(), concept);
        }
        labels = names.build();
    }

    private void addNames(ConceptDetails concept, PrefixIndex.Builder<ConceptDetails> names) {
        for (String label : concept.label().values().values()) {
            byLabel.putIfAbsent(label.toLowerCase(Locale.ROOT), concept);
            names.add(label, concept);
        }
        concept.content().altLabels().all().forEach(label -> names.add(label, concept));
        concept.content().hiddenLabels().all().forEach(label -> names.add(label, concept));
        names.add(concept.code(), concept);
    }

    SchemeDetails details() {
        return details;
    }

    /** All concepts, by code. */
    List<ConceptDetails> concepts() {
        return concepts;
    }

    Optional<ConceptDetails> find(Id id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The concept of an id, URI or code. */
    Optional<ConceptDetails> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The concept of a preferred label in any language, however capitalized. */
    Optional<ConceptDetails> labelled(String label) {
        return Optional.ofNullable(byLabel.get(label.toLowerCase(Locale.ROOT)));
    }

    List<ConceptDetails> search(String text, Predicate<ConceptDetails> wanted, Locale locale, int limit) {
        Comparator<ConceptDetails> order = Comparator.comparing(ConceptDetails::deprecated)
                .thenComparing(concept -> concept.label().best(locale))
                .thenComparing(ConceptDetails::code);
        return labels.search(text, wanted, order, limit);
    }
}
