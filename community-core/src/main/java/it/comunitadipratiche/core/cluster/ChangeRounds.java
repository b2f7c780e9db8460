package it.comunitadipratiche.core.cluster;

import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.plugin.PlatformStarted;
import it.comunitadipratiche.core.plugin.PlatformStopping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for changes of other nodes again and again while the platform runs, once a second unless told otherwise. */
@ApplicationScoped
class ChangeRounds {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeRounds.class);
    private ChangeFeed feed;
    private ScheduledExecutorService threads;
    private Settings settings;
    private @Nullable Future<?> rounds;
    private boolean failing;

    @SuppressWarnings("NullAway.Init")
    protected ChangeRounds() {
        // for the CDI proxy
    }

    @Inject
    ChangeRounds(ChangeFeed feed, ScheduledExecutorService threads, Settings settings) {
        this.feed = feed;
        this.threads = threads;
        this.settings = settings;
    }

    void start(@Observes PlatformStarted started) {
        if (started.background() && feed.isOpenToOthers()) {
            long pause = settings.duration("community.cluster.poll", Duration.ofSeconds(1))
                    .toMillis();
            rounds = threads.scheduleWithFixedDelay(this::round, 0, pause, TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes PlatformStopping stopping) {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    /** A database that is away for a while is told of once. */
    private void round() {
        try {
            feed.poll();
            failing = false;
        } catch (Exception | LinkageError e) {
            if (!failing) {
                LOG.warn("Changes of other nodes cannot be read now; they are as soon as it is possible", e);
            }
            failing = true;
        }
    }
}
