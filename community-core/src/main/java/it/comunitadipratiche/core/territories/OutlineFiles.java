package it.comunitadipratiche.core.territories;

import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The outlines of regions and provinces, from the TopoJSON files that {@code community.map.regions} and
 * {@code community.map.provinces} name: in degrees, each shape with its ISTAT code. A file is read when its outlines are
 * first asked for and again when it has changed; one that cannot be read is told to the log once, and is as none.
 */
@Guarded
@ApplicationScoped
public class OutlineFiles {
    private static final Logger LOG = LoggerFactory.getLogger(OutlineFiles.class);
    private static final long MOST_BYTES = 16L << 20;

    private final Map<TerritoryLevel, Kept> kept = new ConcurrentHashMap<>();
    private Settings settings;

    @SuppressWarnings("NullAway.Init")
    protected OutlineFiles() {
        // for the CDI proxy
    }

    @Inject
    OutlineFiles(Settings settings) {
        this.settings = settings;
    }

    /** What was read of a file as it was. */
    private record Kept(String state, Optional<Outlines> outlines) {}

    /** All outlines of a level; nothing if there is no file of it, or none that can be read. */
    @Anyone
    public Optional<Outlines> of(TerritoryLevel level) {
        return file(level).flatMap(file -> {
            String state = state(file);
            return kept.compute(
                            level,
                            (same, before) -> before != null && before.state().equals(state)
                                    ? before
                                    : new Kept(state, read(file, level)))
                    .outlines();
        });
    }

    private Optional<String> file(TerritoryLevel level) {
        return switch (level) {
            case REGION -> settings.find("community.map.regions");
            case PROVINCE -> settings.find("community.map.provinces");
            case MUNICIPALITY -> Optional.empty();
        };
    }

    private static String state(String file) {
        try {
            Path path = Path.of(file);
            return Files.getLastModifiedTime(path) + "/" + Files.size(path);
        } catch (IOException | InvalidPathException e) {
            return "";
        }
    }

    private static Optional<Outlines> read(String file, TerritoryLevel level) {
        try {
            Path path = Path.of(file);
            if (Files.size(path) > MOST_BYTES) {
                throw new IllegalArgumentException("it has more than " + MOST_BYTES + " bytes");
            }
            Topology topology = Topology.read(Files.readAllBytes(path), level);
            LOG.info("{} outlines are known from {}", topology.shapes().size(), file);
            return Optional.of(new Outlines(topology));
        } catch (IOException | IllegalArgumentException | ArithmeticException e) {
            LOG.warn("{} has no outlines to show, maps go without them: {}", file, e.toString());
            return Optional.empty();
        }
    }
}
