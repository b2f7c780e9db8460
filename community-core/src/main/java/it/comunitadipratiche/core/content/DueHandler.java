package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.outbox.OutboxHandler;
import it.comunitadipratiche.core.outbox.OutboxMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Publishes what was scheduled, when its time has come. */
@ApplicationScoped
class DueHandler implements OutboxHandler {
    private Publishing publishing;

    @SuppressWarnings("NullAway.Init")
    protected DueHandler() {
        // for the CDI proxy
    }

    @Inject
    DueHandler(Publishing publishing) {
        this.publishing = publishing;
    }

    @Override
    public String topic() {
        return Publishing.DUE;
    }

    @Override
    public void handle(List<OutboxMessage> batch) {
        batch.forEach(message -> {
            PublicationKey key = PublicationKey.of(message.key());
            publishing.publishDue(key.entry(), key.locale());
        });
    }
}
