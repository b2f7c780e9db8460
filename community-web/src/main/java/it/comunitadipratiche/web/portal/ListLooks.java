package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.core.plugin.PluginBeans;
import it.comunitadipratiche.web.page.Contributor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** How the lists of types look that have a look of their own. */
@ApplicationScoped
class ListLooks {
    private List<Contributor<ListLook>> all = List.of();

    protected ListLooks() {
        // for the CDI proxy
    }

    @Inject
    ListLooks(@Any Instance<ListLook> looks, PluginBeans plugins) {
        this.all = Contributor.all(looks, plugins);
    }

    Optional<ListLook> of(String type) {
        return all.stream()
                .filter(one -> one.ask(look -> look.type().equals(type), false))
                .map(Contributor::bean)
                .findFirst();
    }
}
