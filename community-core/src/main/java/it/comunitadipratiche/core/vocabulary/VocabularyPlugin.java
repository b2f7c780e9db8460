package it.comunitadipratiche.core.vocabulary;

import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.plugin.CommunityPlugin;
import it.comunitadipratiche.core.plugin.Permission;
import it.comunitadipratiche.core.plugin.PluginDescriptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** What vocabularies bring to the platform. */
@ApplicationScoped
class VocabularyPlugin implements CommunityPlugin {
    static final String EDIT = "vocabulary.edit";

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("vocabulary", "Vocabularies and territories", "0.1", "[0.1,1.0)");
    }

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission(
                EDIT,
                LocalizedText.of("Gestire vocabolari e territori", "Edit vocabularies and territories"),
                Set.of(Role.STAFF_CONTENT)));
    }
}
