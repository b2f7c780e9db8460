package it.comunitadipratiche.core.practices;

import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.plugin.CommunityPlugin;
import it.comunitadipratiche.core.plugin.ContentRule;
import it.comunitadipratiche.core.plugin.ContentRule.Stage;
import it.comunitadipratiche.core.plugin.NavigationItem;
import it.comunitadipratiche.core.plugin.PluginDescriptor;
import it.comunitadipratiche.core.plugin.SearchField;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Contributes practices, their rules and the places they are found by. */
@ApplicationScoped
class PracticesPlugin implements CommunityPlugin {
    private Localities localities;

    @SuppressWarnings("NullAway.Init")
    protected PracticesPlugin() {
        // for the CDI proxy
    }

    @Inject
    PracticesPlugin(Localities localities) {
        this.localities = localities;
    }

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("practices", "Practices", "0.1", "[0.1,1.0)");
    }

    @Override
    public List<Class<? extends Record>> contentTypes() {
        return List.of(Practice.class);
    }

    @Override
    public List<ContentRule> contentRules() {
        return List.of(
                new ContentRule(Practice.TYPE, "values", Stage.SAVED, PracticeRules::saved),
                new ContentRule(
                        Practice.TYPE,
                        "story",
                        Stage.PUBLISHED,
                        fields -> PracticeRules.published(fields, localities.today())),
                new ContentRule(Practice.TYPE, "places", Stage.PUBLISHED, localities::gaps));
    }

    @Override
    public List<String> openToProposals() {
        return List.of(Practice.TYPE);
    }

    @Override
    public List<SearchField> searchFields() {
        return List.of(
                new SearchField(Practice.TYPE, "place", SearchField.Kind.TERRITORY, Localities::places),
                new SearchField(Practice.TYPE, Localities.REGION, SearchField.Kind.TERRITORY, localities::regions),
                new SearchField(Practice.TYPE, Localities.PROVINCE, SearchField.Kind.TERRITORY, localities::provinces),
                new SearchField(Practice.TYPE, "phase", SearchField.Kind.KEYWORD, Found::phases)
                        .called(LocalizedText.of("Fase raggiunta", "Phase reached"), Found.PHASES),
                new SearchField(Practice.TYPE, "year", SearchField.Kind.LONG, Found::year)
                        .called(LocalizedText.of("Anno di inizio", "Year it began"), Map.of()),
                new SearchField(Practice.TYPE, "shared", SearchField.Kind.KEYWORD, Found::shared)
                        .called(LocalizedText.of("Amministrazione condivisa", "Shared administration"), Found.SHARED));
    }

    @Override
    public List<NavigationItem> navigation() {
        return List.of(
                new NavigationItem(LocalizedText.of("Pratiche", "Practices"), "/practices", 120, Audience.PUBLIC));
    }
}
