package it.comunitadipratiche.core.cluster;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** What a node heard of others, of the kinds tests make up. */
@Singleton
class Heard {
    static final String KIND = "test.things";
    private final List<NodeChange> changes = new ArrayList<>();

    void hear(@Observes NodeChange change) {
        if (change.concerns(KIND)) {
            changes.add(change);
        }
    }

    /** What was heard since this was asked the last time. */
    List<NodeChange> news() {
        List<NodeChange> news = List.copyOf(changes);
        changes.clear();
        return news;
    }
}
