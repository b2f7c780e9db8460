package it.comunitadipratiche.core.publishing;

import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.plugin.CommunityPlugin;
import it.comunitadipratiche.core.plugin.NavigationItem;
import it.comunitadipratiche.core.plugin.PluginDescriptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Contributes articles, pages, frequently asked questions and menus. */
@ApplicationScoped
class PublishingPlugin implements CommunityPlugin {

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("publishing", "Publishing", "0.1", "[0.1,1.0)");
    }

    @Override
    public List<Class<? extends Record>> contentTypes() {
        return List.of(Article.class, Page.class, Faq.class, Menu.class);
    }

    @Override
    public List<NavigationItem> navigation() {
        return List.of(
                new NavigationItem(LocalizedText.of("Articoli", "Articles"), "/articles", 100, Audience.PUBLIC),
                new NavigationItem(
                        LocalizedText.of("Domande frequenti", "Frequently asked questions"),
                        "/faqs",
                        200,
                        Audience.PUBLIC));
    }
}
