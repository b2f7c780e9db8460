package it.comunitadipratiche.core.vocabulary;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;

/** Tells the rest of the platform, and this node's memory, what changes. */
@ApplicationScoped
class ConceptEvents {
    private VocabularyRepository repository;
    private SchemeCache cache;
    private Event<ConceptChanged> conceptChanged;
    private Event<SchemeImported> schemeImported;

    @SuppressWarnings("NullAway.Init")
    protected ConceptEvents() {
        // for the CDI proxy
    }

    @Inject
    ConceptEvents(
            VocabularyRepository repository,
            SchemeCache cache,
            Event<ConceptChanged> conceptChanged,
            Event<SchemeImported> schemeImported) {
        this.repository = repository;
        this.cache = cache;
        this.conceptChanged = conceptChanged;
        this.schemeImported = schemeImported;
    }

    /** A scheme does not look as it did. */
    void touched(Scheme scheme) {
        repository.lock(scheme);
        cache.changed(scheme.name());
    }

    /** A scheme is there no more. */
    void removed(Scheme scheme) {
        cache.changed(scheme.name());
    }

    void imported(Scheme scheme) {
        touched(scheme);
        schemeImported.fire(new SchemeImported(scheme.name()));
    }

    /** A concept says something else; fired once, for the oldest of its schemes. */
    void changed(Concept concept) {
        Id id = new Id(concept.id());
        List<String> schemes = repository.schemesOf(id);
        if (!schemes.isEmpty()) {
            conceptChanged.fire(new ConceptChanged(schemes.get(0), id));
        }
    }
}
