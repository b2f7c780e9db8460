package it.comunitadipratiche.core.search;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Orders a stretch of a build of the index; it is done after commit, and survives a restart. */
@ApplicationScoped
class RebuildOrder {
    static final String TOPIC = "search.rebuild";
    static final String BUILD = "build";
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init")
    protected RebuildOrder() {
        // for the CDI proxy
    }

    @Inject
    RebuildOrder(Outbox outbox) {
        this.outbox = outbox;
    }

    @Transactional
    void stretch(long build) {
        outbox.add(
                TOPIC,
                "build " + build,
                JSON.createObjectBuilder().add(BUILD, build).build());
    }
}
