package it.comunitadipratiche.samples.rude;

import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.plugin.CommunityPlugin;
import it.comunitadipratiche.core.plugin.ConsoleView;
import it.comunitadipratiche.core.plugin.PluginDescriptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Nothing is wrong with what it says of itself. */
@ApplicationScoped
public class RudePlugin implements CommunityPlugin {

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("rude", "Rude", "1.0.0", "[0.1,1.0)");
    }

    @Override
    public List<ConsoleView> consoleViews() {
        return List.of(new ConsoleView("rude", LocalizedText.of("Scortese", "Rude"), "content.read"));
    }
}
