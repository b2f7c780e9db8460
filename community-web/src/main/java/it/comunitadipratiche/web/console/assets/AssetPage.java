package it.comunitadipratiche.web.console.assets;

import it.comunitadipratiche.core.assets.AssetDetails;
import java.util.List;

/**
 * A file and all there is to know and to do about it.
 *
 * @param card how it stands among others
 * @param texts what is said of it, or was typed
 * @param version what it was when that was read
 * @param users what shows it
 * @param mayEdit whether whoever looks may describe and delete it
 */
public record AssetPage(
        AssetDetails asset,
        AssetCard card,
        AssetTexts texts,
        long version,
        List<AssetUser> users,
        boolean mayEdit,
        List<String> problems) {

    public AssetPage {
        users = List.copyOf(users);
        problems = List.copyOf(problems);
    }
}
