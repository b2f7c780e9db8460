package it.comunitadipratiche.core.transfer;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.plugin.PlatformStarted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works through waiting imports in the background, one at a time on each node, and keeps the lease of the current one. */
@ApplicationScoped
class ImportWorker {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final long PAUSE_SECONDS = 3;
    private static final long RENEWAL_SECONDS = 10;
    private static final long PATIENCE_SECONDS = 30;

    private final ReentrantLock working = new ReentrantLock();
    private final List<Future<?>> rounds = new CopyOnWriteArrayList<>();
    private ImportSteps steps;
    private ImportRunner runner;
    private ScheduledExecutorService threads;
    private volatile boolean background;
    private volatile boolean stopping;
    private volatile @Nullable Id current;

    @SuppressWarnings("NullAway.Init")
    protected ImportWorker() {
        // for the CDI proxy
    }

    @Inject
    ImportWorker(ImportSteps steps, ImportRunner runner, ScheduledExecutorService threads) {
        this.steps = steps;
        this.runner = runner;
        this.threads = threads;
    }

    void begin(@Observes PlatformStarted started) {
        if (started.background()) {
            background = true;
            rounds.add(threads.scheduleWithFixedDelay(this::round, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS));
            rounds.add(threads.scheduleWithFixedDelay(this::renew, RENEWAL_SECONDS, RENEWAL_SECONDS, TimeUnit.SECONDS));
        }
    }

    /** Looks for work at once. */
    void wake() {
        if (background && !stopping) {
            try {
                threads.execute(this::round);
            } catch (RejectedExecutionException e) {
                LOG.debug("The platform stops; the import begins when it starts again");
            }
        }
    }

    private void round() {
        try {
            drain();
        } catch (Exception e) {
            LOG.error("Imports cannot be worked through now; the next attempt is soon", e);
        }
    }

    /** Works through everything that waits, unless another thread does. */
    void drain() {
        if (!working.tryLock()) {
            return;
        }
        try {
            List<Id> waiting = steps.waiting();
            for (Id id : waiting) {
                if (stopping) {
                    return;
                }
                current = id;
                runner.run(id, () -> stopping);
            }
        } finally {
            current = null;
            working.unlock();
        }
    }

    private void renew() {
        Id id = current;
        try {
            if (id != null) {
                steps.renew(id);
            }
        } catch (Exception e) {
            LOG.warn("The lease of import {} cannot be renewed now", id, e);
        }
    }

    /** Lets the current import stop after its step, so that it can go on elsewhere at once. */
    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        stopping = true;
        rounds.forEach(round -> round.cancel(false));
        try {
            if (working.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                working.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
