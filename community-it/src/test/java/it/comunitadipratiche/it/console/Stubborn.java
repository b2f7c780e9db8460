package it.comunitadipratiche.it.console;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.outbox.OutboxHandler;
import it.comunitadipratiche.core.outbox.OutboxMessage;
import it.comunitadipratiche.core.outbox.UndeliverableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Refuses each message the first time for good, and takes it the second time. */
@ApplicationScoped
class Stubborn implements OutboxHandler {
    static final String TOPIC = "test.stubborn";

    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init")
    protected Stubborn() {
        // for the CDI proxy
    }

    @Inject
    Stubborn(Outbox outbox) {
        this.outbox = outbox;
    }

    @Transactional
    void leave(String key) {
        outbox.add(TOPIC, key, JSON.createObjectBuilder().add("key", key).build());
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void handle(List<OutboxMessage> batch) {
        for (OutboxMessage message : batch) {
            if (refused.add(message.key())) {
                throw new UndeliverableException("Not today: " + message.key());
            }
        }
    }
}
