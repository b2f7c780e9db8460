package it.comunitadipratiche.core.network;

import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.plugin.CommunityPlugin;
import it.comunitadipratiche.core.plugin.ContentRule;
import it.comunitadipratiche.core.plugin.ContentRule.Stage;
import it.comunitadipratiche.core.plugin.NavigationItem;
import it.comunitadipratiche.core.plugin.PluginDescriptor;
import it.comunitadipratiche.core.plugin.SearchField;
import it.comunitadipratiche.core.territories.Territories;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;

/** Contributes organizations and their directory. */
@ApplicationScoped
class NetworkPlugin implements CommunityPlugin {
    private Territories territories;

    @SuppressWarnings("NullAway.Init")
    protected NetworkPlugin() {
        // for the CDI proxy
    }

    @Inject
    NetworkPlugin(Territories territories) {
        this.territories = territories;
    }

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
                new ContentRule(Organization.TYPE, "nature", Stage.PUBLISHED, OrganizationRules::nature),
                new ContentRule(Organization.TYPE, "consent", Stage.PUBLISHED, OrganizationRules::consent),
                new ContentRule(Organization.TYPE, "places", Stage.PUBLISHED, this::placesThatAreNoMore));
    }

    private List<Gap> placesThatAreNoMore(JsonObject fields) {
        List<Gap> gaps = new ArrayList<>();
        if (fields.get("seat") instanceof JsonObject seat && seat.get("municipality") instanceof JsonString code) {
            territories.gap("/fields/seat/municipality", code.getString()).ifPresent(gaps::add);
        }
        if (fields.get("territoriesServed") instanceof JsonArray codes) {
            for (int i = 0; i < codes.size(); i++) {
                territories
                        .gap("/fields/territoriesServed/" + i, codes.getString(i))
                        .ifPresent(gaps::add);
            }
        }
        return gaps;
    }

    @Override
    public List<SearchField> searchFields() {
        return List.of(
                new SearchField(Organization.TYPE, "place", SearchField.Kind.TERRITORY, Places::of),
                new SearchField(
                                Organization.TYPE,
                                "offered",
                                SearchField.Kind.KEYWORD,
                                document -> Exchanged.resources(document, "offers"))
                        .called(LocalizedText.of("Offre", "Offers"), Exchanged.RESOURCES),
                new SearchField(
                                Organization.TYPE,
                                "sought",
                                SearchField.Kind.KEYWORD,
                                document -> Exchanged.resources(document, "seeks"))
                        .called(LocalizedText.of("Cerca", "Seeks"), Exchanged.RESOURCES));
    }

    @Override
    public List<NavigationItem> navigation() {
        return List.of(new NavigationItem(
                LocalizedText.of("Organizzazioni", "Organizations"), "/organizations", 150, Audience.PUBLIC));
    }
}
