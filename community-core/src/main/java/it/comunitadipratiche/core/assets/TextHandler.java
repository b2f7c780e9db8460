package it.comunitadipratiche.core.assets;

import it.comunitadipratiche.core.assets.files.FileStore;
import it.comunitadipratiche.core.assets.texts.FileText;
import it.comunitadipratiche.core.assets.texts.TextExtractor;
import it.comunitadipratiche.core.assets.texts.TextLimits;
import it.comunitadipratiche.core.assets.texts.TextState;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.outbox.OutboxHandler;
import it.comunitadipratiche.core.outbox.OutboxMessage;
import it.comunitadipratiche.core.plugin.PlatformStopping;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the texts of files read after their upload. {@code community.texts.characters} (a million) is how much of a file is
 * kept, {@code community.texts.max-bytes} (100 MB) the largest that is read, {@code community.texts.time} (two minutes)
 * the longest it may take, an ISO 8601 duration.
 *
 * <p>A file whose reading ended the process, or whose bytes could not be had, several times counts as damaged: nothing is
 * tried for ever.
 */
@ApplicationScoped
class TextHandler implements OutboxHandler {
    static final String TOPIC = "asset.texts";

    private static final Logger LOG = LoggerFactory.getLogger(TextHandler.class);
    private static final int MOST_ATTEMPTS = 3;
    private static final int CHARACTERS = 1_000_000;
    private static final long MEGABYTE = 1 << 20;
    private AssetTextRegister register;
    private FileStore store;
    private TextExtractor extractor;

    @SuppressWarnings("NullAway.Init")
    protected TextHandler() {
        // for the CDI proxy
    }

    @Inject
    TextHandler(AssetTextRegister register, FileStore store, Settings settings) {
        this.register = register;
        this.store = store;
        long bytes = settings.number("community.texts.max-bytes", 100 * MEGABYTE);
        this.extractor = new TextExtractor(new TextLimits(
                Math.toIntExact(settings.number("community.texts.characters", CHARACTERS)),
                bytes,
                2 * bytes,
                settings.duration("community.texts.time", Duration.ofMinutes(2)),
                settings.folder("scratch")));
    }

    /** Before deliveries are waited for. */
    void stop(@Observes @Priority(1) PlatformStopping stopping) {
        extractor.stop();
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void handle(List<OutboxMessage> batch) {
        for (OutboxMessage message : batch) {
            register.unread(message.key()).ifPresent(asset -> read(asset, message.attempts()));
        }
    }

    private void read(AssetDetails asset, int attempts) {
        if (attempts >= MOST_ATTEMPTS) {
            LOG.warn("File {} was not read in {} attempts", asset.id(), attempts);
            register.keep(asset.sha256(), FileText.none(TextState.DAMAGED));
            return;
        }
        try {
            FileText text =
                    extractor.read(() -> store.open(asset.sha256(), 0, asset.size()), asset.size(), asset.mediaType());
            register.keep(asset.sha256(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
