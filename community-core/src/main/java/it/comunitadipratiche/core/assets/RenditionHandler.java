package it.comunitadipratiche.core.assets;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.outbox.OutboxHandler;
import it.comunitadipratiche.core.outbox.OutboxMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Has the smaller copies of a picture made after its upload, so that nobody waits for them. */
@ApplicationScoped
class RenditionHandler implements OutboxHandler {
    static final String TOPIC = "asset.renditions";

    private Outbox outbox;
    private Renditions renditions;

    @SuppressWarnings("NullAway.Init")
    protected RenditionHandler() {
        // for the CDI proxy
    }

    @Inject
    RenditionHandler(Outbox outbox, Renditions renditions) {
        this.outbox = outbox;
        this.renditions = renditions;
    }

    void plan(@Observes AssetChanged change) {
        if (change.kind() == AssetChanged.Kind.AWAITS_RENDITIONS) {
            outbox.add(TOPIC, change.asset().toString(), JsonValue.EMPTY_JSON_OBJECT);
        }
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void handle(List<OutboxMessage> batch) {
        for (OutboxMessage message : batch) {
            try {
                renditions.make(Id.of(message.key()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
