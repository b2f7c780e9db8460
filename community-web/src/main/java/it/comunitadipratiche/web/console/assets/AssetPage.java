package it.comunitadipratiche.web.console.assets;

import it.comunitadipratiche.core.assets.AssetDetails;
import it.comunitadipratiche.core.assets.AssetText;
import java.util.List;
import java.util.Optional;

/**
 * A file and all there is to know and to do about it.
 *
 * @param text what is known of the text in it; empty if files like it have none
 * @param card how it stands among others
 * @param texts what is said of it, or was typed
 * @param version what it was when that was read
 * @param users what shows it
 * @param mayEdit whether whoever looks may describe and delete it
 */
public record AssetPage(
        AssetDetails asset,
        Optional<AssetText> text,
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
