package it.comunitadipratiche.core.unanswered;

import it.comunitadipratiche.core.outbox.Recurrence;
import it.comunitadipratiche.core.outbox.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Removes what was looked for in vain long ago. */
@ApplicationScoped
class UnansweredSweep implements RecurringTask {
    private static final Duration PAUSE = Duration.ofHours(12);
    private Unanswered unanswered;

    @SuppressWarnings("NullAway.Init")
    protected UnansweredSweep() {
        // for the CDI proxy
    }

    @Inject
    UnansweredSweep(Unanswered unanswered) {
        this.unanswered = unanswered;
    }

    @Override
    public String name() {
        return "search.unanswered";
    }

    @Override
    public Recurrence when() {
        return Recurrence.every(PAUSE);
    }

    @Override
    public void run() {
        unanswered.sweep();
    }
}
