package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.outbox.OutboxHandler;
import it.comunitadipratiche.core.outbox.OutboxMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Keeps titles, labels and addresses that publications show of other things as they are. */
@ApplicationScoped
class RefreshHandler implements OutboxHandler {
    private static final int SOME = 50;
    private ContentWork work;

    @SuppressWarnings("NullAway.Init")
    protected RefreshHandler() {
        // for the CDI proxy
    }

    @Inject
    RefreshHandler(ContentWork work) {
        this.work = work;
    }

    @Override
    public String topic() {
        return Publisher.REFRESH;
    }

    @Override
    public int batchSize() {
        return SOME;
    }

    @Override
    public void handle(List<OutboxMessage> batch) {
        batch.stream().map(OutboxMessage::key).distinct().map(Id::of).forEach(thing -> {
            work.refreshOwn(thing);
            long after = Long.MIN_VALUE;
            do {
                after = work.refreshShowing(thing, after);
            } while (after != -1);
        });
    }
}
