package it.comunitadipratiche.core.synonyms;

import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.plugin.CommunityPlugin;
import it.comunitadipratiche.core.plugin.Permission;
import it.comunitadipratiche.core.plugin.PluginDescriptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** What synonyms bring. */
@ApplicationScoped
class SynonymsPlugin implements CommunityPlugin {
    static final String EDIT = "synonyms.edit";

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("synonyms", "Sinonimi", "0.1", "[0.1,1.0)");
    }

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission(
                EDIT,
                LocalizedText.of(
                        "Curare i sinonimi e vedere le ricerche senza risultati",
                        "Edit synonyms and see searches without results"),
                Set.of(Role.STAFF_CONTENT)));
    }
}
