package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where assets are shown; each method is one transaction, or part of the caller's. */
@ApplicationScoped
@Transactional
class AssetUses {
    private static final int MAX_REFERRERS = 100;

    private AssetRepository repository;
    private EntryRepository entries;
    private Event<AssetChanged> changed;

    @SuppressWarnings("NullAway.Init")
    protected AssetUses() {
        // for the CDI proxy
    }

    @Inject
    AssetUses(AssetRepository repository, EntryRepository entries, Event<AssetChanged> changed) {
        this.repository = repository;
        this.entries = entries;
        this.changed = changed;
    }

    /** Replaces the assets a publication shows, and to whom. */
    void show(PublicationKey publication, Audience audience, Set<Id> assets) {
        Set<Id> missing = new HashSet<>(assets);
        for (AssetUse use : repository.uses(publication)) {
            Id asset = new Id(use.asset());
            if (!missing.remove(asset)) {
                repository.remove(use);
                tell(asset);
            } else if (use.show(audience)) {
                tell(asset);
            }
        }
        for (Id asset : missing) {
            repository.add(new AssetUse(publication, asset.value(), audience));
            tell(asset);
        }
    }

    /** The entries that show an asset, in their newest revision or in what is published of them; at most a hundred. */
    List<Ref> referrers(Id asset) {
        Map<Id, Ref> found = new LinkedHashMap<>();
        entries.referrers(asset.value(), MAX_REFERRERS).forEach(entry -> found.put(new Id(entry.id()), entry.ref()));
        repository.users(asset, MAX_REFERRERS).forEach(entry -> found.putIfAbsent(entry, new Ref("entry", entry)));
        return found.values().stream().limit(MAX_REFERRERS).toList();
    }

    private void tell(Id asset) {
        changed.fire(new AssetChanged(asset, AssetChanged.Kind.SHOWN));
    }
}
