package it.comunitadipratiche.samples.broken;

import it.comunitadipratiche.core.plugin.CommunityPlugin;
import it.comunitadipratiche.core.plugin.Permission;
import it.comunitadipratiche.core.plugin.PluginDescriptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Throws when it is asked what it contributes. */
@ApplicationScoped
public class BrokenPlugin implements CommunityPlugin {

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("broken", "Broken", "1.0.0", "[0.1,1.0)");
    }

    @Override
    public List<Permission> permissions() {
        throw new IllegalStateException("This plugin is broken on purpose");
    }
}
