package it.comunitadipratiche.core.batches;

import it.comunitadipratiche.core.outbox.Recurrence;
import it.comunitadipratiche.core.outbox.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Removes batches that were prepared and not confirmed for a day. */
@ApplicationScoped
class BatchSweep implements RecurringTask {
    static final Duration KEPT = Duration.ofDays(1);
    private static final Duration PAUSE = Duration.ofHours(3);
    private static final int SOME = 100;
    private BatchRepository repository;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected BatchSweep() {
        // for the CDI proxy
    }

    @Inject
    BatchSweep(BatchRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "batches.unconfirmed";
    }

    @Override
    public Recurrence when() {
        return Recurrence.every(PAUSE);
    }

    @Override
    @Transactional
    public void run() {
        repository.unconfirmed(clock.instant().minus(KEPT), SOME).forEach(repository::remove);
    }
}
