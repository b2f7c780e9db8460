package it.comunitadipratiche.core.outbox;

import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.plugin.CommunityPlugin;
import it.comunitadipratiche.core.plugin.Permission;
import it.comunitadipratiche.core.plugin.PluginDescriptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** What the outbox brings. */
@ApplicationScoped
class OutboxPlugin implements CommunityPlugin {

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("outbox", "Outbox", "0.1", "[0.1,1.0)");
    }

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission(
                Outbox.MANAGE,
                LocalizedText.of("Gestire il lavoro in attesa", "Look after work that waits"),
                Set.of()));
    }
}
