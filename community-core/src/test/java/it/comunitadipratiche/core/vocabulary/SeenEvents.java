package it.comunitadipratiche.core.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers which concepts were said to have changed. */
@ApplicationScoped
class SeenEvents {
    private final List<ConceptChanged> changed = new CopyOnWriteArrayList<>();

    void see(@Observes ConceptChanged event) {
        changed.add(event);
    }

    List<ConceptChanged> changed() {
        return List.copyOf(changed);
    }

    void forget() {
        changed.clear();
    }
}
