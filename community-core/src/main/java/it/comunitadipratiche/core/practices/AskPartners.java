package it.comunitadipratiche.core.practices;

import it.comunitadipratiche.core.content.EntryMerged;
import it.comunitadipratiche.core.content.EntryPublished;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.outbox.OutboxHandler;
import it.comunitadipratiche.core.outbox.OutboxMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.List;

/** Has the partners of a practice asked once it is published. */
@ApplicationScoped
class AskPartners implements OutboxHandler {
    private static final String TOPIC = "practices.partners";
    private Confirmations confirmations;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init")
    protected AskPartners() {
        // for the CDI proxy
    }

    @Inject
    AskPartners(Confirmations confirmations, Outbox outbox) {
        this.confirmations = confirmations;
        this.outbox = outbox;
    }

    void published(@Observes EntryPublished event) {
        if (event.type().equals(Practice.TYPE)) {
            outbox.add(TOPIC, event.key().entry().toString(), JsonValue.EMPTY_JSON_OBJECT);
        }
    }

    void merged(@Observes EntryMerged event) {
        confirmations.handOn(event.gone().id(), event.into().id());
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void handle(List<OutboxMessage> batch) {
        batch.stream().map(OutboxMessage::key).map(Id::of).forEach(confirmations::askNew);
    }
}
