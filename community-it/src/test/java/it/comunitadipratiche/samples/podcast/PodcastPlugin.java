package it.comunitadipratiche.samples.podcast;

import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.plugin.CommunityPlugin;
import it.comunitadipratiche.core.plugin.ConsoleView;
import it.comunitadipratiche.core.plugin.HomePiece;
import it.comunitadipratiche.core.plugin.NavigationItem;
import it.comunitadipratiche.core.plugin.Permission;
import it.comunitadipratiche.core.plugin.PluginDescriptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Contributes podcasts. */
@ApplicationScoped
public class PodcastPlugin implements CommunityPlugin {

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("podcast", "Podcast", "1.0.0", "[0.1,1.0)");
    }

    @Override
    public List<Class<? extends Record>> contentTypes() {
        return List.of(Podcast.class);
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission(
                        PodcastDesk.READ,
                        LocalizedText.of("Leggere gli ascolti", "Read how often podcasts were played"),
                        Set.of(Role.STAFF_CONTENT)),
                new Permission(
                        "podcast.reset",
                        LocalizedText.of("Azzerare gli ascolti", "Count plays from zero again"),
                        Set.of(Role.STAFF_CONTENT)));
    }

    @Override
    public List<HomePiece> homePieces() {
        return List.of(new HomePiece(
                LocalizedText.of("Da ascoltare", "To listen to"),
                "/podcasts",
                100,
                language -> List.of(new HomePiece.Line("La voce dei quartieri", "/podcasts", "12'"))));
    }

    @Override
    public List<NavigationItem> navigation() {
        return List.of(
                new NavigationItem(LocalizedText.of("Podcast", "Podcasts"), "/podcasts", 300, Audience.PUBLIC),
                new NavigationItem(
                        LocalizedText.of("I più ascoltati", "Most played"), PodcastRoom.PATH, 310, Audience.PUBLIC));
    }

    @Override
    public List<ConsoleView> consoleViews() {
        return List.of(new ConsoleView(PodcastDesk.NAME, LocalizedText.of("Ascolti", "Plays"), PodcastDesk.READ));
    }
}
