package it.comunitadipratiche.samples.unproxyable;

import it.comunitadipratiche.core.plugin.CommunityPlugin;
import it.comunitadipratiche.core.plugin.PluginDescriptor;
import jakarta.enterprise.context.ApplicationScoped;

/** Whole in itself; another class of its jar is not. */
@ApplicationScoped
public class UnproxyablePlugin implements CommunityPlugin {

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("unproxyable", "UnproxyablePlugin", "1.0.0", "[0.1,1.0)");
    }
}
