package it.comunitadipratiche.core.unanswered;

import it.comunitadipratiche.core.plugin.PlatformStarted;
import it.comunitadipratiche.core.plugin.PlatformStopping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what each node gathers once a minute, and when it stops. */
@ApplicationScoped
class UnansweredRounds {
    private static final Logger LOG = LoggerFactory.getLogger(UnansweredRounds.class);
    private Unanswered unanswered;
    private ScheduledExecutorService threads;
    private @Nullable Future<?> rounds;

    @SuppressWarnings("NullAway.Init")
    protected UnansweredRounds() {
        // for the CDI proxy
    }

    @Inject
    UnansweredRounds(Unanswered unanswered, ScheduledExecutorService threads) {
        this.unanswered = unanswered;
        this.threads = threads;
    }

    void start(@Observes PlatformStarted started) {
        if (started.background()) {
            rounds = threads.scheduleWithFixedDelay(this::write, 1, 1, TimeUnit.MINUTES);
        }
    }

    void stop(@Observes PlatformStopping stopping) {
        if (rounds != null) {
            rounds.cancel(false);
            write();
        }
    }

    /** What cannot be written is forgotten: it is no loss that anything should wait for. */
    private void write() {
        try {
            unanswered.write();
        } catch (Exception | LinkageError e) {
            LOG.warn("Searches without results could not be counted", e);
        }
    }
}
