package it.comunitadipratiche.core.mail;

import it.comunitadipratiche.core.outbox.Recurrence;
import it.comunitadipratiche.core.outbox.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Removes letters from the mailbox when they are thirty days old. */
@ApplicationScoped
class MailboxSweep implements RecurringTask {
    static final Duration KEPT = Duration.ofDays(30);
    private static final Duration PAUSE = Duration.ofHours(6);
    private MailRepository repository;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected MailboxSweep() {
        // for the CDI proxy
    }

    @Inject
    MailboxSweep(MailRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mail.mailbox";
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
