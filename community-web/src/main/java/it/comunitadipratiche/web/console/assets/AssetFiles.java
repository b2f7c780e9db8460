package it.comunitadipratiche.web.console.assets;

import it.comunitadipratiche.core.assets.AssetContent;
import it.comunitadipratiche.web.page.GivenFile;

/** The bytes of assets, for those who may see them before anything public shows them. */
final class AssetFiles {
    private AssetFiles() {}

    /** Pictures are shown where they are asked for, everything else is kept. */
    static GivenFile give(AssetContent content) {
        return new GivenFile(
                content.fileName(),
                content.mediaType(),
                content.inline() && content.mediaType().startsWith("image/"),
                content.length(),
                content.etag(),
                content::open);
    }
}
