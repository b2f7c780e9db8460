package it.comunitadipratiche.it.plugins;

import it.comunitadipratiche.it.kit.PagesContract;
import it.comunitadipratiche.samples.podcast.Episodes;
import it.comunitadipratiche.samples.podcast.Plays;
import it.comunitadipratiche.samples.podcast.PodcastDesk;
import it.comunitadipratiche.samples.podcast.PodcastObserver;
import it.comunitadipratiche.samples.podcast.PodcastPlugin;
import it.comunitadipratiche.samples.podcast.PodcastRoom;
import java.util.List;

class PodcastContractTest extends PagesContract {

    @Override
    protected String id() {
        return "podcast";
    }

    @Override
    protected List<Class<?>> beans() {
        return List.of(
                PodcastPlugin.class,
                PodcastObserver.class,
                Plays.class,
                Episodes.class,
                PodcastRoom.class,
                PodcastDesk.class);
    }
}
