package it.comunitadipratiche.core.assets;

import it.comunitadipratiche.core.assets.texts.TextExtractor;
import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Internal;
import it.comunitadipratiche.core.kernel.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The texts in files: read in the background after an upload, once for the same bytes, and as public as the files. What
 * follows a text observes {@link AssetChanged.Kind#TEXT_READ}, which is told in the transaction in which it is kept.
 */
@ApplicationScoped
@Guarded
public class AssetTexts {
    private Assets assets;
    private AssetTextRegister register;

    @SuppressWarnings("NullAway.Init")
    protected AssetTexts() {
        // for the CDI proxy
    }

    @Inject
    AssetTexts(Assets assets, AssetTextRegister register) {
        this.assets = assets;
        this.register = register;
    }

    /**
     * What is known of the text in a file; empty for kinds of files that are not read, such as pictures.
     *
     * @throws NotFoundException if there is no such asset, or none the caller may see
     */
    @Anyone
    public Optional<AssetText> about(Id asset) {
        AssetDetails details = assets.get(asset);
        return TextExtractor.reads(details.mediaType())
                ? Optional.of(register.find(details.sha256()).orElse(AssetText.WAITING))
                : Optional.empty();
    }

    /**
     * The text in a file; empty if there is none, or none yet.
     *
     * @throws NotFoundException if there is no such asset, or none the caller may see
     */
    @Anyone
    public String read(Id asset) {
        Id visible = assets.get(asset).id();
        return register.texts(List.of(visible)).getOrDefault(visible, "");
    }

    /** How many characters the texts of some assets have; assets without are left out. */
    @Internal
    public Map<Id, Integer> lengths(Collection<Id> some) {
        return register.lengths(some);
    }

    /** The texts of some assets, each up to a million characters; assets without are left out. */
    @Internal
    public Map<Id, String> texts(Collection<Id> some) {
        return register.texts(some);
    }
}
