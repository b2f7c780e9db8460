package it.comunitadipratiche.core.sketches;

import it.comunitadipratiche.core.outbox.Recurrence;
import it.comunitadipratiche.core.outbox.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Removes sketches nobody has gone on with for ninety days. */
@ApplicationScoped
class SketchSweep implements RecurringTask {
    static final Duration KEPT = Duration.ofDays(90);
    private static final Duration PAUSE = Duration.ofHours(12);
    private SketchRepository repository;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected SketchSweep() {
        // for the CDI proxy
    }

    @Inject
    SketchSweep(SketchRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sketches";
    }

    @Override
    public Recurrence when() {
        return Recurrence.every(PAUSE);
    }

    @Override
    public void run() {
        repository.removeBefore(clock.instant().minus(KEPT));
    }
}
