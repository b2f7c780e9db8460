package it.comunitadipratiche.samples.incomplete;

import it.comunitadipratiche.core.plugin.CommunityPlugin;
import it.comunitadipratiche.core.plugin.PluginDescriptor;
import jakarta.enterprise.context.ApplicationScoped;

/** Whole in itself; other classes of its jar are not. */
@ApplicationScoped
public class IncompletePlugin implements CommunityPlugin {

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("incomplete", "IncompletePlugin", "1.0.0", "[0.1,1.0)");
    }
}
