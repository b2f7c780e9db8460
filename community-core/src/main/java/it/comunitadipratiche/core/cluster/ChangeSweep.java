package it.comunitadipratiche.core.cluster;

import it.comunitadipratiche.core.outbox.Recurrence;
import it.comunitadipratiche.core.outbox.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Removes changes every node has long seen; one that was away longer forgets everything instead. */
@ApplicationScoped
class ChangeSweep implements RecurringTask {
    static final Duration KEPT = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private ChangeRepository repository;
    private ChangeFeed feed;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected ChangeSweep() {
        // for the CDI proxy
    }

    @Inject
    ChangeSweep(ChangeRepository repository, ChangeFeed feed, Clock clock) {
        this.repository = repository;
        this.feed = feed;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "cluster.changes";
    }

    @Override
    public Recurrence when() {
        return Recurrence.every(PAUSE);
    }

    @Override
    public void run() {
        if (feed.isOpenToOthers()) {
            repository.removeBefore(clock.instant().minus(KEPT));
        }
    }
}
