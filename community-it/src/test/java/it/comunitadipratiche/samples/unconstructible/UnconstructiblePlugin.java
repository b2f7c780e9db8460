package it.comunitadipratiche.samples.unconstructible;

import it.comunitadipratiche.core.plugin.CommunityPlugin;
import it.comunitadipratiche.core.plugin.PluginDescriptor;
import jakarta.enterprise.context.ApplicationScoped;

/** Whole in itself; a resource of its jar is not. */
@ApplicationScoped
public class UnconstructiblePlugin implements CommunityPlugin {

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("unconstructible", "UnconstructiblePlugin", "1.0.0", "[0.1,1.0)");
    }
}
