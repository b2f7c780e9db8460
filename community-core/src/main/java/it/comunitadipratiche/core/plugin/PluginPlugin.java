package it.comunitadipratiche.core.plugin;

import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** What the list of plugins itself brings. */
@ApplicationScoped
class PluginPlugin implements CommunityPlugin {

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("plugin", "Plugin", "0.1", "[0.1,1.0)");
    }

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission(
                "plugin.read",
                LocalizedText.of("Vedere i plugin installati", "See the installed plugins"),
                Set.of(Role.STAFF_CONTENT)));
    }
}
