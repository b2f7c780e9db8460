package it.comunitadipratiche.core.sketches;

import it.comunitadipratiche.core.plugin.CommunityPlugin;
import it.comunitadipratiche.core.plugin.PersonalData;
import it.comunitadipratiche.core.plugin.PluginDescriptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What sketches bring. */
@ApplicationScoped
class SketchesPlugin implements CommunityPlugin {
    private SketchData data;

    @SuppressWarnings("NullAway.Init")
    protected SketchesPlugin() {
        // for the CDI proxy
    }

    @Inject
    SketchesPlugin(SketchData data) {
        this.data = data;
    }

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("sketches", "Sketches", "0.1", "[0.1,1.0)");
    }

    @Override
    public List<PersonalData> personalData() {
        return List.of(data);
    }
}
