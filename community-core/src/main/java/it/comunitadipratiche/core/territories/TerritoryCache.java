package it.comunitadipratiche.core.territories;

import it.comunitadipratiche.core.cluster.ChangeFeed;
import it.comunitadipratiche.core.cluster.NodeChange;
import it.comunitadipratiche.core.memory.Remembered;
import it.comunitadipratiche.core.memory.Uncommitted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** All territories in memory: what was committed, or what the current transaction has made of it. */
@ApplicationScoped
class TerritoryCache {
    private static final String ALL = "all";
    private static final String KIND = "territories";

    private ChangeFeed feed;
    private Remembered<TerritoryIndex> territories;

    @SuppressWarnings("NullAway.Init")
    protected TerritoryCache() {
        // for the CDI proxy
    }

    @Inject
    TerritoryCache(Clock clock, TerritoryRepository repository, Uncommitted uncommitted, ChangeFeed feed) {
        this.feed = feed;
        this.territories = new Remembered<>(
                1, clock, uncommitted, key -> Optional.of(repository.load()), (key, index) -> index.stamp()
                        .equals(repository.stamp()));
    }

    TerritoryIndex all() {
        return territories.get(ALL).orElseThrow();
    }

    /** Another node has changed some of them. */
    void forget(@Observes NodeChange change) {
        if (change.concerns(KIND)) {
            territories.forgetAll();
        }
    }

    void changed() {
        feed.changed(KIND, List.of(ALL));
        territories.changed(ALL);
    }
}
