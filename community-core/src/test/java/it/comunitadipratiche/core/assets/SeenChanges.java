package it.comunitadipratiche.core.assets;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What was told of assets. */
@ApplicationScoped
class SeenChanges {
    private final List<AssetChanged> seen = new CopyOnWriteArrayList<>();

    void see(@Observes AssetChanged change) {
        seen.add(change);
    }

    List<AssetChanged.Kind> of(Id asset) {
        return seen.stream()
                .filter(change -> change.asset().equals(asset))
                .map(AssetChanged::kind)
                .toList();
    }
}
