package it.comunitadipratiche.core.norms;

import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.plugin.CommunityPlugin;
import it.comunitadipratiche.core.plugin.Permission;
import it.comunitadipratiche.core.plugin.PluginDescriptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** What norms contribute: who may say that one has changed. */
@ApplicationScoped
class NormsPlugin implements CommunityPlugin {

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("norms", "Norms", "0.1", "[0.1,1.0)");
    }

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission(
                NormChanges.REVIEW,
                LocalizedText.of("Segnalare norme cambiate", "Flag norms that have changed"),
                Set.of(Role.STAFF_CONTENT)));
    }
}
