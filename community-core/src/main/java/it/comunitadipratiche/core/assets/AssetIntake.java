package it.comunitadipratiche.core.assets;

import it.comunitadipratiche.core.assets.files.BrokenFileException;
import it.comunitadipratiche.core.assets.files.FileName;
import it.comunitadipratiche.core.assets.files.FileStore;
import it.comunitadipratiche.core.assets.files.MediaTypes;
import it.comunitadipratiche.core.assets.files.PendingFile;
import it.comunitadipratiche.core.assets.images.ImageDecoder;
import it.comunitadipratiche.core.assets.images.ImageFormat;
import it.comunitadipratiche.core.assets.images.ImageHeader;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Receives files: streams them to scratch space, finds out what they are, refuses what may not be here, leaves out what
 * pictures tell about people, makes sure that pictures can be shown, and puts the rest into the store.
 */
@ApplicationScoped
class AssetIntake {
    private static final int BUFFER = 1 << 16;
    private static final int CHECKED_SIZE = 64;

    private FileStore store;
    private MediaTypes mediaTypes;
    private AssetLimits limits;
    private ImageDecoder decoder;

    @SuppressWarnings("NullAway.Init")
    protected AssetIntake() {
        // for the CDI proxy
    }

    @Inject
    AssetIntake(FileStore store, MediaTypes mediaTypes, AssetLimits limits, ImageDecoder decoder) {
        this.store = store;
        this.mediaTypes = mediaTypes;
        this.limits = limits;
        this.decoder = decoder;
    }

    /**
     * Receives a file.
     *
     * @throws InvalidInputException if it is empty, too large, of a type that is not allowed, or broken
     */
    ReceivedFile receive(InputStream content, String givenName) throws IOException {
        String name = FileName.safe(givenName);
        try (PendingFile received = store.begin()) {
            copy(content, received.output());
            String mediaType = mediaType(received, name);
            String offered = FileName.with(name, ending(mediaType, name));
            Optional<ImageFormat> format = ImageFormat.of(mediaType);
            if (format.isPresent()) {
                return image(received, offered, mediaType, format.get());
            }
            return new ReceivedFile(received.commit(), offered, mediaType, Optional.empty(), false);
        } catch (BrokenFileException e) {
            throw new InvalidInputException("/file", "assets.broken", name);
        }
    }

    /** The ending for a type: the one a name has if it fits, else the usual one. */
    String ending(String mediaType, String name) {
        return mediaTypes.ending(mediaType, FileName.ending(name));
    }

    private void copy(InputStream content, OutputStream out) throws IOException {
        long limit = limits.maxBytes();
        long total = 0;
        byte[] buffer = new byte[BUFFER];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            total += read;
            if (total > limit) {
                throw new AssetTooLargeException(limit);
            }
            out.write(buffer, 0, read);
        }
        if (total == 0) {
            throw new InvalidInputException("/file", "assets.empty");
        }
    }

    private String mediaType(PendingFile file, String name) throws IOException {
        String mediaType = mediaTypes.of(file, name);
        if (!limits.allows(mediaType)) {
            throw new InvalidInputException("/file", "assets.type", mediaType);
        }
        if (file.size() > limits.maxBytes(mediaType)) {
            throw new AssetTooLargeException(limits.maxBytes(mediaType));
        }
        return mediaType;
    }

    private ReceivedFile image(PendingFile received, String name, String mediaType, ImageFormat format)
            throws IOException {
        try (PendingFile cleaned = store.begin()) {
            ImageHeader header = format.clean(received, cleaned.output());
            long most = limits.maxPixels(mediaType);
            if (header.pixels() > most) {
                throw new InvalidInputException(
                        "/file", "assets.tooManyPixels", header.width(), header.height(), most / 1_000_000);
            }
            boolean drawable = decoder.canDecode(header);
            if (drawable) {
                decoder.decode(cleaned, mediaType, header, CHECKED_SIZE, CHECKED_SIZE);
            }
            return new ReceivedFile(cleaned.commit(), name, mediaType, Optional.of(header), drawable);
        }
    }
}
