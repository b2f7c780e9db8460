package it.comunitadipratiche.core.vocabulary;

import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Internal;
import it.comunitadipratiche.core.kernel.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Looks up schemes and concepts; what is in memory is read without a transaction. */
@Guarded
@ApplicationScoped
public class Vocabularies {
    private SchemeCache cache;
    private ConceptMaker maker;

    @SuppressWarnings("NullAway.Init")
    protected Vocabularies() {
        // for the CDI proxy
    }

    @Inject
    Vocabularies(SchemeCache cache, ConceptMaker maker) {
        this.cache = cache;
        this.maker = maker;
    }

    /** All schemes, by name. */
    @Anyone
    public List<SchemeDetails> schemes() {
        return cache.schemes();
    }

    /**
     * One scheme.
     *
     * @throws NotFoundException if there is none of that name
     */
    @Anyone
    public SchemeDetails scheme(String name) {
        return index(name).details();
    }

    /**
     * All concepts of a scheme, by code.
     *
     * @throws NotFoundException if there is no scheme of that name
     */
    @Anyone
    public List<ConceptDetails> concepts(String scheme) {
        return index(scheme).concepts();
    }

    /**
     * The concepts of a scheme that some keys stand for, each an id, a URI or a code. Keys of nothing are left out, as
     * all are if there is no such scheme.
     */
    @Anyone
    public Map<String, ConceptDetails> resolve(String scheme, Collection<String> keys) {
        Map<String, ConceptDetails> found = new LinkedHashMap<>();
        cache.scheme(scheme)
                .ifPresent(index -> keys.forEach(key -> index.find(key).ifPresent(concept -> found.put(key, concept))));
        return found;
    }

    /** The concept of a scheme that an id, a URI or a code stands for. */
    @Anyone
    public Optional<ConceptDetails> find(String scheme, String key) {
        return cache.scheme(scheme).flatMap(index -> index.find(key));
    }

    /**
     * A concept, as it stands in the oldest of its schemes.
     *
     * @throws NotFoundException if there is none of that id
     */
    @Anyone
    public ConceptDetails concept(Id id) {
        return find(id).orElseThrow(() -> new NotFoundException("vocabulary.concept.unknown", id));
    }

    /** A concept, as it stands in the oldest of its schemes. */
    @Anyone
    public Optional<ConceptDetails> find(Id id) {
        return cache.concept(id);
    }

    /**
     * The concepts of a scheme with a label, or a word of one, that begins with a text, whatever its accents and
     * apostrophes: those called exactly so first, deprecated ones last.
     *
     * @param locale the language whose labels give the order
     * @param limit how many at most
     * @throws NotFoundException if there is no scheme of that name
     */
    @Anyone
    public List<ConceptDetails> search(String scheme, String text, Locale locale, int limit) {
        return index(scheme).search(text, concept -> true, locale, limit);
    }

    /** A concept with all that are narrower, however far down. */
    @Anyone
    public Set<Id> withNarrower(Id concept) {
        return closure(concept, ConceptDetails::narrower);
    }

    /** A concept with all that are broader, however far up. */
    @Anyone
    public Set<Id> withBroader(Id concept) {
        return closure(concept, ConceptDetails::broader);
    }

    /**
     * Makes the concepts that a scheme lacks, and the scheme if need be; those it has stay as they are.
     *
     * @return all of them by code
     */
    @Internal
    @Transactional
    public Map<String, ConceptDetails> ensure(String scheme, Collection<NewConcept> concepts) {
        List<String> codes = concepts.stream().map(NewConcept::code).toList();
        Map<String, ConceptDetails> known = resolve(scheme, codes);
        if (cache.scheme(scheme).isPresent() && known.keySet().containsAll(codes)) {
            return known;
        }
        maker.make(scheme, concepts);
        return resolve(scheme, codes);
    }

    /**
     * Finds concepts by whatever people wrote — id, URI, code, or preferred label — and makes those a scheme lacks,
     * with the text as Italian label and its slug as code; makes the scheme if need be.
     *
     * @return the concepts by the texts given
     */
    @Internal
    @Transactional
    public Map<String, ConceptDetails> ensureLabels(String scheme, Collection<String> labels) {
        return maker.ensureLabels(scheme, labels);
    }

    private Set<Id> closure(Id start, Function<ConceptDetails, List<Id>> next) {
        Set<Id> reached = new LinkedHashSet<>();
        Deque<Id> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Id id = open.remove();
            Optional<ConceptDetails> concept = find(id);
            if (concept.isPresent() && reached.add(id)) {
                open.addAll(next.apply(concept.get()));
            }
        }
        return reached;
    }

    private SchemeIndex index(String name) {
        return cache.scheme(name).orElseThrow(() -> new NotFoundException("vocabulary.scheme.unknown", name));
    }
}
