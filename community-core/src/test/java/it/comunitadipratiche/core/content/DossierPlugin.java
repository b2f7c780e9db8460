package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.content.types.Dossier;
import it.comunitadipratiche.core.plugin.CommunityPlugin;
import it.comunitadipratiche.core.plugin.PluginDescriptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Brings the content type of these tests. */
@ApplicationScoped
class DossierPlugin implements CommunityPlugin {

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("dossiers", "Dossiers", "1.0", "[0.1,1.0)");
    }

    @Override
    public List<Class<? extends Record>> contentTypes() {
        return List.of(Dossier.class);
    }
}
