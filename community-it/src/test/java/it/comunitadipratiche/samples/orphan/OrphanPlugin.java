package it.comunitadipratiche.samples.orphan;

import it.comunitadipratiche.core.plugin.CommunityPlugin;
import it.comunitadipratiche.core.plugin.PluginDescriptor;
import jakarta.enterprise.context.ApplicationScoped;

/** Extends what is not in the jar. */
@ApplicationScoped
public class OrphanPlugin extends Parent implements CommunityPlugin {

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("orphan", "OrphanPlugin", "1.0.0", "[0.1,1.0)");
    }
}
