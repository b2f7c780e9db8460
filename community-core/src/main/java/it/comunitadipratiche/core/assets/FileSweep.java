package it.comunitadipratiche.core.assets;

import it.comunitadipratiche.core.assets.files.FileStore;
import it.comunitadipratiche.core.assets.files.StoredFile;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.outbox.Recurrence;
import it.comunitadipratiche.core.outbox.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes files that belong to no asset and no rendition, and what uploads left that never ended. Only files that
 * nobody committed for {@code community.assets.grace} (an ISO 8601 duration, a day) go: those being uploaded now are in
 * the store before they are in the database.
 */
@ApplicationScoped
class FileSweep implements RecurringTask {
    private static final Logger LOG = LoggerFactory.getLogger(FileSweep.class);
    private static final int BATCH = 500;
    private static final LocalTime TIME = LocalTime.of(4, 10);

    private AssetRegister register;
    private FileStore store;
    private Clock clock;
    private Duration grace;

    @SuppressWarnings("NullAway.Init")
    protected FileSweep() {
        // for the CDI proxy
    }

    @Inject
    FileSweep(AssetRegister register, FileStore store, Clock clock, Settings settings) {
        this.register = register;
        this.store = store;
        this.clock = clock;
        this.grace = settings.duration("community.assets.grace", Duration.ofDays(1));
    }

    @Override
    public String name() {
        return "assets.sweep";
    }

    @Override
    public Recurrence when() {
        return Recurrence.daily(TIME);
    }

    @Override
    public void run() {
        try {
            sweep();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes through all files once; tells how many went. */
    int sweep() throws IOException {
        Instant cutoff = clock.instant().minus(grace);
        int removed = store.dropAbandoned(cutoff);
        Optional<String> last = Optional.empty();
        for (List<StoredFile> files = store.list(last, BATCH); !files.isEmpty(); files = store.list(last, BATCH)) {
            removed += sweep(files, cutoff);
            last = Optional.of(files.get(files.size() - 1).sha256());
        }
        LOG.info("Removed {} files that belonged to nothing", removed);
        return removed;
    }

    private int sweep(List<StoredFile> files, Instant cutoff) throws IOException {
        Set<String> old = new HashSet<>();
        for (StoredFile file : files) {
            if (file.committedAt().isBefore(cutoff)) {
                old.add(file.sha256());
            }
        }
        int removed = 0;
        for (String sha256 : old.isEmpty() ? old : register.unused(old)) {
            if (store.delete(sha256, cutoff)) {
                removed++;
            }
        }
        return removed;
    }
}
