package it.comunitadipratiche.core.search;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.outbox.OutboxMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.transaction.Transactional;

/** Orders a stretch of a build of the index; it is done after commit, and survives a restart. */
@ApplicationScoped
class RebuildOrder {
    static final String TOPIC = "search.rebuild";
    static final String BUILD = "build";
    private static final String FROM = "from";
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init")
    protected RebuildOrder() {
        // for the CDI proxy
    }

    @Inject
    RebuildOrder(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @param from how many publications the build has seen before it */
    @Transactional
    void stretch(long build, long from) {
        outbox.add(
                TOPIC,
                "build " + build,
                JSON.createObjectBuilder().add(BUILD, build).add(FROM, from).build());
    }

    /** How many publications the build has seen before the stretch that a message stands for. */
    static long from(OutboxMessage message, long otherwise) {
        JsonNumber from = message.payload().getJsonNumber(FROM);
        return from == null ? otherwise : from.longValue();
    }
}
