package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.plugin.CommunityPlugin;
import it.comunitadipratiche.core.plugin.PluginDescriptor;
import it.comunitadipratiche.core.plugin.SearchField;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Brings the content type of the tests of search, and a value to find it by. */
@ApplicationScoped
class CardPlugin implements CommunityPlugin {

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("cards", "Cards", "1.0", "[0.1,1.0)");
    }

    @Override
    public List<Class<? extends Record>> contentTypes() {
        return List.of(Card.class);
    }

    @Override
    public List<SearchField> searchFields() {
        return List.of(new SearchField(
                "card",
                "titleLength",
                SearchField.Kind.LONG,
                document -> List.of((long) document.getString("title").length())));
    }
}
