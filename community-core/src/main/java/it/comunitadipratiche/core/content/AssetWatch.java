package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.assets.AssetChanged;
import it.comunitadipratiche.core.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;

/** Sees to it that publications say of the files they show what is said of them now. */
@ApplicationScoped
class AssetWatch {
    private final Outbox outbox;

    @Inject
    AssetWatch(Outbox outbox) {
        this.outbox = outbox;
    }

    void refresh(@Observes AssetChanged changed) {
        if (changed.kind() == AssetChanged.Kind.DESCRIBED) {
            outbox.add(Publisher.REFRESH, changed.asset().toString(), JsonValue.EMPTY_JSON_OBJECT);
        }
    }
}
