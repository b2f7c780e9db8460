package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.outbox.Recurrence;
import it.comunitadipratiche.core.outbox.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Removes one-time links that are too old, and invitations nobody has sent again for ninety days. */
@ApplicationScoped
class LinkSweep implements RecurringTask {
    static final Duration INVITATIONS_KEPT = Duration.ofDays(90);
    private static final Duration PAUSE = Duration.ofHours(6);
    private LinkRepository repository;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected LinkSweep() {
        // for the CDI proxy
    }

    @Inject
    LinkSweep(LinkRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "identity.links";
    }

    @Override
    public Recurrence when() {
        return Recurrence.every(PAUSE);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        repository.removeExpired(now, now.minus(INVITATIONS_KEPT));
    }
}
