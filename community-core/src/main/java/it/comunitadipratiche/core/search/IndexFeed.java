package it.comunitadipratiche.core.search;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.PublicationChange;
import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.content.PublicationsChanged;
import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.outbox.OutboxHandler;
import it.comunitadipratiche.core.outbox.OutboxMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Brings what changed to the index, after commit; each time as it is then, so it may come twice or late. */
@ApplicationScoped
class IndexFeed implements OutboxHandler {
    static final String TOPIC = "search.index";
    private static final String KEYS = "keys";
    private static final int CHUNK = 1_000;
    private Outbox outbox;
    private OpenIndex index;

    @SuppressWarnings("NullAway.Init")
    protected IndexFeed() {
        // for the CDI proxy
    }

    @Inject
    IndexFeed(Outbox outbox, OpenIndex index) {
        this.outbox = outbox;
        this.index = index;
    }

    void changed(@Observes PublicationsChanged event) {
        List<PublicationKey> keys =
                event.changes().stream().map(PublicationChange::key).distinct().toList();
        for (int from = 0; from < keys.size(); from += CHUNK) {
            List<PublicationKey> chunk = keys.subList(from, Math.min(keys.size(), from + CHUNK));
            JsonArrayBuilder array = JSON.createArrayBuilder();
            chunk.forEach(key -> array.add(key.toString()));
            outbox.add(
                    TOPIC,
                    chunk.get(0).toString(),
                    JSON.createObjectBuilder().add(KEYS, array).build());
        }
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public int batchSize() {
        return 100;
    }

    @Override
    public void handle(List<OutboxMessage> batch) {
        Set<PublicationKey> keys = new LinkedHashSet<>();
        for (OutboxMessage message : batch) {
            message.payload()
                    .getJsonArray(KEYS)
                    .getValuesAs(JsonString.class)
                    .forEach(key -> keys.add(PublicationKey.of(key.getString())));
        }
        List<PublicationKey> all = new ArrayList<>(keys);
        for (int from = 0; from < all.size(); from += CHUNK) {
            index.update(all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
    }
}
