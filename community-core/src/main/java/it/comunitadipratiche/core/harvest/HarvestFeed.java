package it.comunitadipratiche.core.harvest;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.PublicationsChanged;
import it.comunitadipratiche.core.kernel.Id;
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

/**
 * Lets records follow publications, after commit, so that the second a record is stamped with is not one that passed
 * while the change could not be seen yet.
 */
@ApplicationScoped
class HarvestFeed implements OutboxHandler {
    static final String TOPIC = "harvest.record";
    private static final String ENTRIES = "entries";
    private static final int CHUNK = 500;
    private static final int SOME = 20;
    private Outbox outbox;
    private HarvestShelf shelf;

    @SuppressWarnings("NullAway.Init")
    protected HarvestFeed() {
        // for the CDI proxy
    }

    @Inject
    HarvestFeed(Outbox outbox, HarvestShelf shelf) {
        this.outbox = outbox;
        this.shelf = shelf;
    }

    void changed(@Observes PublicationsChanged event) {
        List<Id> entries = event.changes().stream()
                .map(change -> change.key().entry())
                .distinct()
                .toList();
        for (int from = 0; from < entries.size(); from += CHUNK) {
            List<Id> chunk = entries.subList(from, Math.min(entries.size(), from + CHUNK));
            JsonArrayBuilder array = JSON.createArrayBuilder();
            chunk.forEach(entry -> array.add(entry.toString()));
            outbox.add(
                    TOPIC,
                    chunk.get(0).toString(),
                    JSON.createObjectBuilder().add(ENTRIES, array).build());
        }
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public int batchSize() {
        return SOME;
    }

    @Override
    public void handle(List<OutboxMessage> batch) {
        Set<Id> entries = new LinkedHashSet<>();
        for (OutboxMessage message : batch) {
            message.payload()
                    .getJsonArray(ENTRIES)
                    .getValuesAs(JsonString.class)
                    .forEach(entry -> entries.add(Id.of(entry.getString())));
        }
        List<Id> all = new ArrayList<>(entries);
        for (int from = 0; from < all.size(); from += CHUNK) {
            shelf.follow(all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
    }
}
