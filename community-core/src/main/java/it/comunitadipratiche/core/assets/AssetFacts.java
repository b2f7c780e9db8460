package it.comunitadipratiche.core.assets;

import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.kernel.Audience;
import java.util.List;
import java.util.Optional;

/**
 * All there is to know for serving an asset.
 *
 * @param made the renditions that are ready
 * @param audience the widest of those of the publications that show it; empty if none does
 */
record AssetFacts(AssetDetails details, List<MadeRendition> made, Optional<Audience> audience) {

    /** A rendition that is ready. */
    record MadeRendition(String name, String mediaType, String sha256, long size) {}

    /** Whether a publication the caller may read shows it, or the caller may read drafts, or uploaded it. */
    boolean isVisibleTo(Caller caller) {
        return audience.filter(shown -> caller.audience().sees(shown)).isPresent()
                || caller.can(AssetsPlugin.READ_DRAFTS)
                || isBy(caller);
    }

    /** Whether the caller uploaded it. */
    boolean isBy(Caller caller) {
        return details.owner().isPresent() && details.owner().equals(caller.account());
    }

    boolean isPublic() {
        return audience.filter(Audience.PUBLIC::equals).isPresent();
    }

    Optional<MadeRendition> made(String name) {
        return made.stream().filter(rendition -> rendition.name().equals(name)).findFirst();
    }

    /** Whether pictures of that name are smaller copies of this one, ready or not. */
    boolean plans(String name) {
        return details.renditions().stream()
                .anyMatch(rendition -> rendition.name().equals(name));
    }
}
