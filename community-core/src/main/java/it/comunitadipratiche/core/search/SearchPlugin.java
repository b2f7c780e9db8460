package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.plugin.CommunityPlugin;
import it.comunitadipratiche.core.plugin.Permission;
import it.comunitadipratiche.core.plugin.PluginDescriptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** What search contributes: who may rebuild the index. */
@ApplicationScoped
class SearchPlugin implements CommunityPlugin {

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("search", "Search", "0.1", "[0.1,1.0)");
    }

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission(
                Index.REBUILD,
                LocalizedText.of("Ricostruire l'indice di ricerca", "Rebuild the search index"),
                Set.of(Role.STAFF_CONTENT)));
    }
}
