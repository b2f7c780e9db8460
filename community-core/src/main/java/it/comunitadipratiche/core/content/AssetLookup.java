package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.assets.Assets;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
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

    Optional<Surroundings.Asset> find(Id id) {
        return Optional.ofNullable(assets.find(List.of(id)).get(id))
                .map(details -> new Surroundings.Asset(
                        id,
                        details.name(),
                        details.mediaType(),
                        details.size(),
                        details.description().alt().orElse(LocalizedText.of(Map.of())),
                        boxed(details.width()),
                        boxed(details.height()),
                        paths.asset(id)));
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
