package it.comunitadipratiche.core.assets;

import it.comunitadipratiche.core.assets.AssetFacts.MadeRendition;
import it.comunitadipratiche.core.assets.files.FileBytes;
import it.comunitadipratiche.core.assets.files.FileStore;
import it.comunitadipratiche.core.assets.files.PendingFile;
import it.comunitadipratiche.core.assets.files.StoredFile;
import it.comunitadipratiche.core.assets.images.ImageDecoder;
import it.comunitadipratiche.core.assets.images.ImageFormat;
import it.comunitadipratiche.core.assets.images.ImageHeader;
import it.comunitadipratiche.core.assets.images.RenditionMaker;
import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the smaller copies of pictures. */
@ApplicationScoped
class Renditions {
    private AssetRegister register;
    private FileStore store;
    private ImageDecoder decoder;

    @SuppressWarnings("NullAway.Init")
    protected Renditions() {
        // for the CDI proxy
    }

    @Inject
    Renditions(AssetRegister register, FileStore store, ImageDecoder decoder) {
        this.register = register;
        this.store = store;
        this.decoder = decoder;
    }

    /** Makes what is missing of an asset's renditions; of an asset that is gone, nothing. */
    void make(Id asset) throws IOException {
        Optional<AssetFacts> facts = register.facts(asset);
        if (facts.isEmpty()) {
            return;
        }
        AssetDetails details = facts.get().details();
        List<AssetRendition> missing = details.renditions().stream()
                .filter(rendition -> facts.get().made(rendition.name()).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            register.addRenditions(asset, details.sha256(), draw(details, missing));
        }
    }

    private List<MadeRendition> draw(AssetDetails details, List<AssetRendition> renditions) throws IOException {
        FileBytes original = () -> store.open(details.sha256(), 0, details.size());
        ImageFormat format = ImageFormat.of(details.mediaType()).orElseThrow();
        ImageHeader header = format.read(original);
        AssetRendition largest = renditions.get(renditions.size() - 1);
        int width = header.isTurned() ? largest.height() : largest.width();
        int height = header.isTurned() ? largest.width() : largest.height();
        BufferedImage picture = decoder.decode(original, details.mediaType(), header, width, height);
        RenditionMaker maker = new RenditionMaker(picture, header.orientation());
        List<MadeRendition> made = new ArrayList<>();
        for (AssetRendition rendition : renditions) {
            try (PendingFile file = store.begin()) {
                maker.write(rendition.width(), rendition.height(), file.output());
                StoredFile stored = file.commit();
                made.add(new MadeRendition(rendition.name(), maker.mediaType(), stored.sha256(), stored.size()));
            }
        }
        return made;
    }
}
