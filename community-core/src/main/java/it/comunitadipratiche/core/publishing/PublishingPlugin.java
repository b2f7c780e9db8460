package it.comunitadipratiche.core.publishing;

import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.plugin.CommunityPlugin;
import it.comunitadipratiche.core.plugin.ContentRule;
import it.comunitadipratiche.core.plugin.ContentRule.Stage;
import it.comunitadipratiche.core.plugin.NavigationItem;
import it.comunitadipratiche.core.plugin.PluginDescriptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Contributes articles, pages, frequently asked questions, menus and collections, and leads to the themes. */
@ApplicationScoped
class PublishingPlugin implements CommunityPlugin {

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("publishing", "Publishing", "0.1", "[0.1,1.0)");
    }

    @Override
    public List<Class<? extends Record>> contentTypes() {
        return List.of(Article.class, Page.class, Faq.class, Menu.class, Collection.class);
    }

    @Override
    public List<ContentRule> contentRules() {
        return List.of(
                new ContentRule(Collection.TYPE, "chosen-once", Stage.SAVED, CollectionRules::saved),
                new ContentRule(Collection.TYPE, "enough", Stage.PUBLISHED, CollectionRules::published));
    }

    @Override
    public List<NavigationItem> navigation() {
        return List.of(
                new NavigationItem(LocalizedText.of("Articoli", "Articles"), "/articles", 100, Audience.PUBLIC),
                new NavigationItem(LocalizedText.of("Raccolte", "Collections"), "/collections", 130, Audience.PUBLIC),
                new NavigationItem(LocalizedText.of("Temi", "Themes"), "/themes", 140, Audience.PUBLIC),
                new NavigationItem(
                        LocalizedText.of("Domande frequenti", "Frequently asked questions"),
                        "/faqs",
                        200,
                        Audience.PUBLIC));
    }
}
