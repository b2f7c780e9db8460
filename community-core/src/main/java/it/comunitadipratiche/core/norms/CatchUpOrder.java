package it.comunitadipratiche.core.norms;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Orders that all publications are read, a stretch at a time; it is done after commit, and survives a restart. */
@ApplicationScoped
@Transactional
class CatchUpOrder {
    static final String TOPIC = "norms.all";
    static final String AFTER = "after";
    private Outbox outbox;
    private NormRepository repository;

    @SuppressWarnings("NullAway.Init")
    protected CatchUpOrder() {
        // for the CDI proxy
    }

    @Inject
    CatchUpOrder(Outbox outbox, NormRepository repository) {
        this.outbox = outbox;
        this.repository = repository;
    }

    /** Orders the first stretch, if they were not read with this edition of the recogniser yet. */
    void begin() {
        if (repository.hold().begin()) {
            stretch(Optional.empty());
        }
    }

    /** Orders what follows a publication. */
    void stretch(Optional<PublicationKey> last) {
        String after = last.map(PublicationKey::toString).orElse("");
        outbox.add(TOPIC, "all", JSON.createObjectBuilder().add(AFTER, after).build());
    }
}
