package it.comunitadipratiche.web.console.assets;

import java.util.List;

/**
 * The form to upload files.
 *
 * @param texts what was typed into it
 * @param kept the files that were taken although others were not
 */
public record UploadPage(AssetTexts texts, List<AssetCard> kept, List<String> problems) {

    public UploadPage {
        kept = List.copyOf(kept);
        problems = List.copyOf(problems);
    }
}
