package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.assets.AssetReferrers;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The entries that point to an asset, in their newest revision or in what is published of them. */
@ApplicationScoped
class EntriesWithAsset implements AssetReferrers {
    private EntryRepository entries;

    @SuppressWarnings("NullAway.Init")
    protected EntriesWithAsset() {
        // for the CDI proxy
    }

    @Inject
    EntriesWithAsset(EntryRepository entries) {
        this.entries = entries;
    }

    @Override
    public List<Ref> of(Id asset, int limit) {
        return entries.referrers(asset.value(), limit).stream().map(Entry::ref).toList();
    }
}
