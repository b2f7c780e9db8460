package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.kernel.UnavailableException;
import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.outbox.OutboxCount;
import it.comunitadipratiche.core.outbox.Recurrence;
import it.comunitadipratiche.core.outbox.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Has an index built that is empty or behind and that nobody builds: it was away at the start, or was lost since. */
@ApplicationScoped
class RebuildWatch implements RecurringTask {
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private Rebuild rebuild;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init")
    protected RebuildWatch() {
        // for the CDI proxy
    }

    @Inject
    RebuildWatch(Rebuild rebuild, Outbox outbox) {
        this.rebuild = rebuild;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "search.rebuild";
    }

    @Override
    public Recurrence when() {
        return Recurrence.every(PAUSE);
    }

    @Override
    public void run() {
        boolean ordered = outbox.counts().stream()
                .filter(count -> count.topic().equals(RebuildOrder.TOPIC))
                .anyMatch(RebuildWatch::isOrdered);
        try {
            if (!ordered) {
                rebuild.requestIfNeeded();
            }
        } catch (UnavailableException away) {
            // it was said in the log; the next round looks again
        }
    }

    private static boolean isOrdered(OutboxCount count) {
        return count.due() + count.later() > 0;
    }
}
