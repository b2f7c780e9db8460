package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.assets.AssetChanged;
import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.outbox.OutboxHandler;
import it.comunitadipratiche.core.outbox.OutboxMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;

/** Brings the publications that show a file to the index again when the text of the file is known. */
@ApplicationScoped
class FileFeed implements OutboxHandler {
    static final String TOPIC = "search.files";

    private static final int SOME = 100;
    private Outbox outbox;
    private OpenIndex index;
    private Publications publications;

    @SuppressWarnings("NullAway.Init")
    protected FileFeed() {
        // for the CDI proxy
    }

    @Inject
    FileFeed(Outbox outbox, OpenIndex index, Publications publications) {
        this.outbox = outbox;
        this.index = index;
        this.publications = publications;
    }

    void read(@Observes AssetChanged change) {
        if (change.kind() == AssetChanged.Kind.TEXT_READ) {
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
            Id asset = Id.of(message.key());
            List<PublicationKey> some = publications.showing(asset, Optional.empty(), SOME);
            while (!some.isEmpty()) {
                index.update(some);
                some = publications.showing(asset, Optional.of(some.get(some.size() - 1)), SOME);
            }
        }
    }
}
