package it.comunitadipratiche.core.alerts;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.outbox.Recurrence;
import it.comunitadipratiche.core.outbox.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every ten minutes, or as often as {@code community.alerts.pause} says, for whom to tell what is new. */
@ApplicationScoped
class AlertTask implements RecurringTask {
    private static final Logger LOG = LoggerFactory.getLogger(AlertTask.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int AT_ONCE = 100;
    private SavedSearchRepository repository;
    private AlertRound round;
    private Clock clock;
    private Duration pause;

    @SuppressWarnings("NullAway.Init")
    protected AlertTask() {
        // for the CDI proxy
    }

    @Inject
    AlertTask(SavedSearchRepository repository, AlertRound round, Clock clock, Settings settings) {
        this.repository = repository;
        this.round = round;
        this.clock = clock;
        this.pause = settings.duration("community.alerts.pause", PAUSE);
    }

    @Override
    public String name() {
        return "alerts";
    }

    @Override
    public Recurrence when() {
        return Recurrence.every(pause);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        List<Id> due = repository.accountsDue(now, Long.MIN_VALUE, AT_ONCE);
        while (!due.isEmpty()) {
            due.forEach(this::tell);
            due = repository.accountsDue(now, due.get(due.size() - 1).value(), AT_ONCE);
        }
    }

    /** What fails for one person waits for the next time and does not keep others waiting. */
    private void tell(Id account) {
        try {
            round.tell(account);
        } catch (RuntimeException e) {
            LOG.warn("The alerts of account {} could not be sent", account, e);
        }
    }
}
