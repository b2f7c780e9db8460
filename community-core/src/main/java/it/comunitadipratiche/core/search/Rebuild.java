package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.kernel.UnavailableException;
import it.comunitadipratiche.core.outbox.OutboxHandler;
import it.comunitadipratiche.core.outbox.OutboxMessage;
import it.comunitadipratiche.core.plugin.PlatformStarted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds the index from the publications while searches go on: every publication is written over what the index has of
 * it, and what no publication wrote is removed at the end. A message of the outbox stands for each stretch, so the
 * build goes on after a restart where it was.
 */
@ApplicationScoped
class Rebuild implements OutboxHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final int CHUNK = 500;
    private static final int CHUNKS_A_STRETCH = 20;
    private final AtomicBoolean requested = new AtomicBoolean();
    private OpenIndex index;
    private SearchableTypes types;
    private Publications publications;
    private RebuildOrder order;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected Rebuild() {
        // for the CDI proxy
    }

    @Inject
    Rebuild(OpenIndex index, SearchableTypes types, Publications publications, RebuildOrder order, Clock clock) {
        this.index = index;
        this.types = types;
        this.publications = publications;
        this.order = order;
        this.clock = clock;
    }

    /** An index that cannot be reached now is looked after later, see {@link RebuildWatch}. */
    void start(@Observes PlatformStarted started) {
        try {
            requestIfNeeded();
        } catch (UnavailableException away) {
            LOG.debug("Whether the search index is complete is not known yet", away);
        }
    }

    /** Orders a build if there is none, or documents of a type look otherwise than they should. */
    void requestIfNeeded() {
        if (!index.look().complete() || types.all().stream().anyMatch(index::isOutdated)) {
            request();
        }
    }

    /** Orders a build if the documents of a type look otherwise than they should by now; once is enough. */
    void requestIfOutdated(SearchableType type) {
        if (index.isOutdated(type) && requested.compareAndSet(false, true)) {
            request();
        }
    }

    /** Orders a build, or what is left of the one that goes on. */
    void request() {
        IndexState state = index.look();
        order.stretch(state.goesOn() ? state.build() : state.build() + 1, state.goesOn() ? state.done() : 0);
    }

    @Override
    public String topic() {
        return RebuildOrder.TOPIC;
    }

    @Override
    public void handle(List<OutboxMessage> batch) {
        for (OutboxMessage message : batch) {
            long build = message.payload().getJsonNumber(RebuildOrder.BUILD).longValue();
            requested.set(false);
            if (build == index.look().build() + 1) {
                begin(build);
            }
            IndexState state = index.state();
            if (build == state.build() && state.goesOn() && RebuildOrder.from(message, state.done()) == state.done()) {
                stretch(state);
            }
        }
    }

    private void begin(long build) {
        Map<String, String> layouts = new HashMap<>();
        types.all().forEach(type -> layouts.put(type.type().name(), type.layout()));
        index.state(state -> {
            if (state.build() >= build) {
                return state;
            }
            LOG.info("Build {} of the search index begins", build);
            return state.begin(build, layouts, clock.instant());
        });
    }

    private void stretch(IndexState begun) {
        IndexState state = begun;
        for (int i = 0; i < CHUNKS_A_STRETCH; i++) {
            List<PublicationKey> keys = publications.keysAfter(state.last(), CHUNK);
            if (keys.isEmpty()) {
                finish(begun, state);
                return;
            }
            index.updateSoon(keys);
            state = state.reached(keys.get(keys.size() - 1), keys.size());
        }
        index.flush();
        if (goOn(begun, state)) {
            order.stretch(begun.build(), state.done());
        }
    }

    /** Notes how far a stretch came, unless the same one was done elsewhere meanwhile: one of the two goes on. */
    private boolean goOn(IndexState begun, IndexState reached) {
        index.state(known -> known.isWhere(begun) ? known.reached(reached) : known);
        return index.state().isWhere(reached);
    }

    private void finish(IndexState begun, IndexState reached) {
        index.flush();
        index.removeBefore(begun.build());
        index.state(known -> known.isWhere(begun) ? known.reached(reached).finish(clock.instant()) : known);
        LOG.info("Build {} of the search index is complete", begun.build());
    }
}
