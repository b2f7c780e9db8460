package it.comunitadipratiche.core.links;

import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.plugin.CommunityPlugin;
import it.comunitadipratiche.core.plugin.Permission;
import it.comunitadipratiche.core.plugin.PluginDescriptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** What links contribute: who may see which are broken. */
@ApplicationScoped
class LinksPlugin implements CommunityPlugin {
    static final String READ = "links.read";

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("links", "Links", "0.1", "[0.1,1.0)");
    }

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission(
                READ,
                LocalizedText.of("Vedere i collegamenti interrotti", "See broken links"),
                Set.of(Role.STAFF_CONTENT, Role.EDITOR)));
    }
}
