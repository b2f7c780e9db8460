package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.kernel.*;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.*;

@ApplicationScoped
class NoAssets implements AssetLookup {
    @Override
    public Optional<Surroundings.Asset> find(Id id) {
        return Optional.empty();
    }

    @Override
    public void shown(PublicationKey publication, Audience audience, Set<Id> assets) {}
}
