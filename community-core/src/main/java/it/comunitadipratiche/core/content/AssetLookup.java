package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.assets.AssetDetails;
import it.comunitadipratiche.core.assets.Assets;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What publishing needs of files: what to show of them, and telling them where they are shown. */
@ApplicationScoped
class AssetLookup {
    private Assets assets;
    private SitePaths paths;

    @SuppressWarnings("NullAway.Init")
    protected AssetLookup() {
        // for the CDI proxy
    }

    @Inject
    AssetLookup(Assets assets, SitePaths paths) {
        this.assets = assets;
        this.paths = paths;
    }

    /** What to show of some files, as they are now. */
    Map<Id, Surroundings.Asset> find(Collection<Id> ids) {
        Map<Id, Surroundings.Asset> found = new HashMap<>();
        assets.find(ids).forEach((id, details) -> found.put(id, shown(details)));
        return found;
    }

    /** Those of some ids that no file has. */
    Set<Id> missing(Collection<Id> ids) {
        return ids.isEmpty() ? Set.of() : assets.missing(ids);
    }

    private Surroundings.Asset shown(AssetDetails details) {
        return new Surroundings.Asset(
                details.id(),
                details.name(),
                details.mediaType(),
                details.size(),
                details.description().alt().orElse(LocalizedText.of(Map.of())),
                boxed(details.width()),
                boxed(details.height()),
                paths.asset(details.id()));
    }

    /** Says which files a publication shows, and to whom; none if it is withdrawn. */
    void shown(PublicationKey publication, Audience audience, Set<Id> shown) {
        if (shown.isEmpty()) {
            assets.unused(publication.entry(), publication.locale());
        } else {
            assets.used(publication.entry(), publication.locale(), audience, shown);
        }
    }

    private static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }
}
