package it.comunitadipratiche.core.identity.openid;

import it.comunitadipratiche.core.outbox.Recurrence;
import it.comunitadipratiche.core.outbox.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Forgets the logout tokens that nobody would take any more, as they are too old. */
@ApplicationScoped
class SpentTokenSweep implements RecurringTask {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration PAUSE = Duration.ofHours(6);
    private OpenIdRepository repository;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected SpentTokenSweep() {
        // for the CDI proxy
    }

    @Inject
    SpentTokenSweep(OpenIdRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "identity.openid.logout";
    }

    @Override
    public Recurrence when() {
        return Recurrence.every(PAUSE);
    }

    @Override
    public void run() {
        repository.removeSpent(clock.instant().minus(KEPT));
    }
}
