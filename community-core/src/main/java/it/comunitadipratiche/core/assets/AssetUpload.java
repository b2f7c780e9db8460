package it.comunitadipratiche.core.assets;

import it.comunitadipratiche.core.kernel.LocalizedText;
import java.util.Optional;

/**
 * What is said of a file when it is uploaded.
 *
 * @param name what its owner calls it; the ending follows from the content, whatever the name says
 * @param description its texts; they can be given later
 */
public record AssetUpload(String name, AssetDescription description) {

    /** A file of which nothing is said yet. */
    public static AssetUpload named(String name) {
        return new AssetUpload(name, AssetDescription.EMPTY);
    }

    /** The same file with what a picture shows. */
    public AssetUpload showing(LocalizedText alt) {
        return new AssetUpload(
                name,
                new AssetDescription(
                        Optional.of(alt), description.title(), description.credits(), description.licence()));
    }
}
