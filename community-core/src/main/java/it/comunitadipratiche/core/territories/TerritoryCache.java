package it.comunitadipratiche.core.territories;

import it.comunitadipratiche.core.memory.Remembered;
import it.comunitadipratiche.core.memory.Uncommitted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** All territories in memory: what was committed, or what the current transaction has made of it. */
@ApplicationScoped
class TerritoryCache {
    private static final String ALL = "all";

    private Remembered<TerritoryIndex> territories;

    @SuppressWarnings("NullAway.Init")
    protected TerritoryCache() {
        // for the CDI proxy
    }

    @Inject
    TerritoryCache(Clock clock, TerritoryRepository repository, Uncommitted uncommitted) {
        this.territories = new Remembered<>(
                1, clock, uncommitted, key -> Optional.of(repository.load()), (key, index) -> index.stamp()
                        .equals(repository.stamp()));
    }

    TerritoryIndex all() {
        return territories.get(ALL).orElseThrow();
    }

    void changed() {
        territories.changed(ALL);
    }
}
