package it.comunitadipratiche.core.norms;

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
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Has what changed read after commit, each time as it is then, so it may come twice or late. */
@ApplicationScoped
class CitationFeed implements OutboxHandler {
    static final String TOPIC = "norms.citations";
    private static final String KEYS = "keys";
    private static final int CHUNK = 500;
    private static final int AT_ONCE = 100;
    private Outbox outbox;
    private CitationBook book;

    @SuppressWarnings("NullAway.Init")
    protected CitationFeed() {
        // for the CDI proxy
    }

    @Inject
    CitationFeed(Outbox outbox, CitationBook book) {
        this.outbox = outbox;
        this.book = book;
    }

    void changed(@Observes PublicationsChanged event) {
        order(event.changes().stream().map(PublicationChange::key).toList());
    }

    /** Has some publications read as soon as the caller's transaction, which there must be, has succeeded. */
    void order(Collection<PublicationKey> publications) {
        List<PublicationKey> keys = publications.stream().distinct().toList();
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
        return AT_ONCE;
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
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            book.write(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }
}
