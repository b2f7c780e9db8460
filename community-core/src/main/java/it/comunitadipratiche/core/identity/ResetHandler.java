package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.outbox.OutboxHandler;
import it.comunitadipratiche.core.outbox.OutboxMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Looks for the accounts of those who asked to reset a password, and writes to them. */
@ApplicationScoped
class ResetHandler implements OutboxHandler {
    static final String TOPIC = "identity.reset";
    private ResetLinks links;

    @SuppressWarnings("NullAway.Init")
    protected ResetHandler() {
        // for the CDI proxy
    }

    @Inject
    ResetHandler(ResetLinks links) {
        this.links = links;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void handle(List<OutboxMessage> batch) {
        batch.forEach(message -> links.send(message.payload().getString("email")));
    }
}
