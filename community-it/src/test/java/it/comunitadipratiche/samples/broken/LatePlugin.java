package it.comunitadipratiche.samples.broken;

import it.comunitadipratiche.core.plugin.CommunityPlugin;
import it.comunitadipratiche.core.plugin.PluginDescriptor;
import jakarta.enterprise.context.ApplicationScoped;

/** Wants a platform that does not exist yet. */
@ApplicationScoped
public class LatePlugin implements CommunityPlugin {

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("late", "Late", "1.0.0", "[99.0,)");
    }
}
