package it.comunitadipratiche.samples.unsatisfied;

import it.comunitadipratiche.core.plugin.CommunityPlugin;
import it.comunitadipratiche.core.plugin.PluginDescriptor;
import jakarta.enterprise.context.ApplicationScoped;

/** Whole in itself; another class of its jar is not. */
@ApplicationScoped
public class UnsatisfiedPlugin implements CommunityPlugin {

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("unsatisfied", "UnsatisfiedPlugin", "1.0.0", "[0.1,1.0)");
    }
}
