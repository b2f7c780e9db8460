package it.comunitadipratiche.core.assets;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.comunitadipratiche.core.cluster.ChangeFeed;
import it.comunitadipratiche.core.cluster.NodeChange;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The facts of the assets that were asked for lately, so that serving a picture needs no transaction. A change on this
 * node is seen at once, one on another node a second or two later, at the latest after {@code community.assets.cache}
 * (an ISO 8601 duration, one minute).
 */
@ApplicationScoped
class AssetCache {
    private static final int SIZE = 20_000;
    private static final String KIND = "content.assets";

    private AssetRegister register;
    private ChangeFeed feed;
    private Cache<Id, AssetFacts> facts;

    @SuppressWarnings("NullAway.Init")
    protected AssetCache() {
        // for the CDI proxy
    }

    @Inject
    AssetCache(AssetRegister register, ChangeFeed feed, Settings settings) {
        this.register = register;
        this.feed = feed;
        this.facts = Caffeine.newBuilder()
                .maximumSize(SIZE)
                .expireAfterWrite(settings.duration("community.assets.cache", Duration.ofMinutes(1)))
                .build();
    }

    Optional<AssetFacts> find(Id id) {
        return Optional.ofNullable(
                facts.get(id, missing -> register.facts(missing).orElse(null)));
    }

    boolean has(Id id) {
        return facts.getIfPresent(id) != null;
    }

    void tell(@Observes AssetChanged change) {
        feed.changed(KIND, List.of(change.asset().toString()));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) AssetChanged change) {
        facts.invalidate(change.asset());
    }

    void forget(@Observes NodeChange change) {
        if (change.concerns(KIND) && change.isWhole()) {
            facts.invalidateAll();
        } else if (change.concerns(KIND)) {
            change.keys().forEach(asset -> facts.invalidate(Id.of(asset)));
        }
    }
}
