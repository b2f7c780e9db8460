package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.outbox.Recurrence;
import it.comunitadipratiche.core.outbox.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Removes the sessions that ended. */
@ApplicationScoped
class SessionSweep implements RecurringTask {
    private static final Duration PAUSE = Duration.ofHours(1);
    private SessionStore store;

    @SuppressWarnings("NullAway.Init")
    protected SessionSweep() {
        // for the CDI proxy
    }

    @Inject
    SessionSweep(SessionStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "identity.sessions";
    }

    @Override
    public Recurrence when() {
        return Recurrence.every(PAUSE);
    }

    @Override
    public void run() {
        store.removeEnded();
    }
}
