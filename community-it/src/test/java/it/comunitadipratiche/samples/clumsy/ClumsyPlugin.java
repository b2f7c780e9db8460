package it.comunitadipratiche.samples.clumsy;

import it.comunitadipratiche.core.plugin.CommunityPlugin;
import it.comunitadipratiche.core.plugin.PluginDescriptor;
import jakarta.enterprise.context.ApplicationScoped;

/** Nothing is wrong with it yet. */
@ApplicationScoped
public class ClumsyPlugin implements CommunityPlugin {

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("clumsy", "ClumsyPlugin", "1.0.0", "[0.1,1.0)");
    }
}
