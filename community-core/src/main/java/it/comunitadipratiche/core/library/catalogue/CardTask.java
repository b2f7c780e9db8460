package it.comunitadipratiche.core.library.catalogue;

import it.comunitadipratiche.core.outbox.Recurrence;
import it.comunitadipratiche.core.outbox.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Holds new and changed materials against the others; first of all those that were there before there were cards. */
@ApplicationScoped
class CardTask implements RecurringTask {
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int SOME = 50;
    private static final int MOST_ROUNDS = 200;
    private CardIndex index;
    private volatile boolean complete;

    @SuppressWarnings("NullAway.Init")
    protected CardTask() {
        // for the CDI proxy
    }

    @Inject
    CardTask(CardIndex index) {
        this.index = index;
    }

    @Override
    public String name() {
        return "library.catalogue";
    }

    @Override
    public Recurrence when() {
        return Recurrence.every(PAUSE);
    }

    @Override
    public void run() {
        for (int round = 0; !complete && round < MOST_ROUNDS; round++) {
            complete = !index.catchUp(SOME);
        }
        boolean more = true;
        for (int round = 0; more && round < MOST_ROUNDS; round++) {
            more = index.compare(SOME);
        }
    }
}
