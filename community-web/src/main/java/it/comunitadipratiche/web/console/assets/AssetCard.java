package it.comunitadipratiche.web.console.assets;

import it.comunitadipratiche.core.assets.AssetDetails;
import it.comunitadipratiche.core.assets.AssetKind;
import it.comunitadipratiche.web.page.Texts;
import it.comunitadipratiche.web.page.Visit;
import java.util.Locale;
import java.util.Optional;

/**
 * A file as it stands among others.
 *
 * @param about what it is and how large
 * @param ending of its name, in capitals
 * @param file the path of what is in it
 * @param picture the path of a small picture of it
 * @param awaitsAlt whether it is a picture nobody has put into words
 */
public record AssetCard(
        String name,
        String path,
        String file,
        String about,
        String ending,
        Optional<String> picture,
        boolean awaitsAlt) {

    static AssetCard of(AssetDetails asset, Visit visit) {
        String file = visit.plain("/api/v1/assets/" + asset.id());
        return new AssetCard(
                asset.name(),
                visit.link(AssetDesk.PATH + "/" + asset.id()),
                file,
                about(asset, visit.texts()),
                ending(asset.name()),
                asset.isImage() ? Optional.of(file + "/thumb") : Optional.empty(),
                asset.isImage() && asset.description().alt().isEmpty());
    }

    /** Its kind, its size and its day. */
    private static String about(AssetDetails asset, Texts texts) {
        return kind(asset.kind(), texts) + " · " + texts.size(asset.size()) + " · " + texts.day(asset.createdAt());
    }

    static String kind(AssetKind kind, Texts texts) {
        return texts.of("console.assets.kind." + kind);
    }

    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toUpperCase(Locale.ROOT);
    }
}
