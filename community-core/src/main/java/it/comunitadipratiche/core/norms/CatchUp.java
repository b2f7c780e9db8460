package it.comunitadipratiche.core.norms;

import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.outbox.OutboxHandler;
import it.comunitadipratiche.core.outbox.OutboxMessage;
import it.comunitadipratiche.core.plugin.PlatformStarted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads all publications there are, once for each edition of the recogniser, while the platform does its other work. */
@ApplicationScoped
class CatchUp implements OutboxHandler {
    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
    private static final int AT_ONCE = 20;
    private static final int STRETCH = 500;
    private Publications publications;
    private CitationBook book;
    private CatchUpOrder order;

    @SuppressWarnings("NullAway.Init")
    protected CatchUp() {
        // for the CDI proxy
    }

    @Inject
    CatchUp(Publications publications, CitationBook book, CatchUpOrder order) {
        this.publications = publications;
        this.book = book;
        this.order = order;
    }

    void start(@Observes PlatformStarted started) {
        order.begin();
    }

    @Override
    public String topic() {
        return CatchUpOrder.TOPIC;
    }

    @Override
    public void handle(List<OutboxMessage> batch) {
        for (OutboxMessage message : batch) {
            String after = message.payload().getString(CatchUpOrder.AFTER);
            List<PublicationKey> keys = publications.keysAfter(
                    after.isEmpty() ? Optional.empty() : Optional.of(PublicationKey.of(after)), STRETCH);
            for (int from = 0; from < keys.size(); from += AT_ONCE) {
                book.write(keys.subList(from, Math.min(keys.size(), from + AT_ONCE)));
            }
            if (keys.size() < STRETCH) {
                LOG.info("All publications were read for the norms they cite");
            } else {
                order.stretch(Optional.of(keys.get(keys.size() - 1)));
            }
        }
    }
}
