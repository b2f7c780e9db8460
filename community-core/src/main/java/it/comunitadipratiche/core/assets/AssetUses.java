package it.comunitadipratiche.core.assets;

import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where assets are shown; each method is one transaction, or part of the caller's. */
@ApplicationScoped
@Transactional
class AssetUses {
    private static final int MAX_REFERRERS = 100;

    private AssetRepository repository;
    private Instance<AssetReferrers> others;
    private Event<AssetChanged> changed;

    @SuppressWarnings("NullAway.Init")
    protected AssetUses() {
        // for the CDI proxy
    }

    @Inject
    AssetUses(AssetRepository repository, @Any Instance<AssetReferrers> others, Event<AssetChanged> changed) {
        this.repository = repository;
        this.others = others;
        this.changed = changed;
    }

    /** Replaces the assets that the publication of an entry in a locale shows, and to whom. */
    void show(Id entry, Locale locale, Audience audience, Set<Id> assets) {
        Set<Id> missing = new HashSet<>(assets);
        for (AssetUse use : repository.uses(entry, locale)) {
            Id asset = use.asset();
            if (!missing.remove(asset)) {
                repository.remove(use);
                tell(asset);
            } else if (use.show(audience)) {
                tell(asset);
            }
        }
        for (Id asset : missing) {
            repository.add(new AssetUse(entry, locale, asset, audience));
            tell(asset);
        }
    }

    /** What points to an asset, and the entries whose publications show it; at most a hundred. */
    List<Ref> referrers(Id asset) {
        Map<Id, Ref> found = new LinkedHashMap<>();
        for (AssetReferrers referrers : others) {
            referrers.of(asset, MAX_REFERRERS).forEach(referrer -> found.put(referrer.id(), referrer));
        }
        repository.users(asset, MAX_REFERRERS).forEach(entry -> found.putIfAbsent(entry, new Ref("entry", entry)));
        return found.values().stream().limit(MAX_REFERRERS).toList();
    }

    private void tell(Id asset) {
        changed.fire(new AssetChanged(asset, AssetChanged.Kind.SHOWN));
    }
}
