package it.comunitadipratiche.core.network;

import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.plugin.CommunityPlugin;
import it.comunitadipratiche.core.plugin.ContentRule;
import it.comunitadipratiche.core.plugin.ContentRule.Stage;
import it.comunitadipratiche.core.plugin.NavigationItem;
import it.comunitadipratiche.core.plugin.PluginDescriptor;
import it.comunitadipratiche.core.plugin.SearchField;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Contributes organizations and their directory. */
@ApplicationScoped
class NetworkPlugin implements CommunityPlugin {
    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("network", "Network", "0.1", "[0.1,1.0)");
    }

    @Override
    public List<Class<? extends Record>> contentTypes() {
        return List.of(Organization.class);
    }

    @Override
    public List<ContentRule> contentRules() {
        return List.of(
                new ContentRule(Organization.TYPE, "codes", Stage.SAVED, OrganizationRules::codes),
                new ContentRule(Organization.TYPE, "nature", Stage.PUBLISHED, OrganizationRules::nature));
    }

    @Override
    public List<SearchField> searchFields() {
        return List.of(new SearchField(Organization.TYPE, "place", SearchField.Kind.TERRITORY, Places::of));
    }

    @Override
    public List<NavigationItem> navigation() {
        return List.of(new NavigationItem(
                LocalizedText.of("Organizzazioni", "Organizations"), "/organizations", 150, Audience.PUBLIC));
    }
}
