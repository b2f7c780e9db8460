package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.vocabulary.ConceptChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;

/** Sees to it that publications show the labels concepts have now. */
@ApplicationScoped
class ConceptWatch {
    private final Outbox outbox;

    @Inject
    ConceptWatch(Outbox outbox) {
        this.outbox = outbox;
    }

    void refresh(@Observes ConceptChanged changed) {
        outbox.add(Publisher.REFRESH, changed.id().toString(), JsonValue.EMPTY_JSON_OBJECT);
    }
}
