package it.comunitadipratiche.core.norms;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.outbox.OutboxHandler;
import it.comunitadipratiche.core.outbox.OutboxMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Marks what cites a change after commit, however many there are, a stretch at a time. */
@ApplicationScoped
class ChangeMarking implements OutboxHandler {
    static final String TOPIC = "norms.changes";
    private ReviewBook book;

    @SuppressWarnings("NullAway.Init")
    protected ChangeMarking() {
        // for the CDI proxy
    }

    @Inject
    ChangeMarking(ReviewBook book) {
        this.book = book;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void handle(List<OutboxMessage> batch) {
        for (OutboxMessage message : batch) {
            Id change = Id.of(message.key());
            Optional<Id> last = book.mark(change, Optional.empty());
            while (last.isPresent()) {
                last = book.mark(change, last);
            }
        }
    }
}
