package it.comunitadipratiche.it.plugins;

import it.comunitadipratiche.it.kit.PluginContract;
import it.comunitadipratiche.samples.podcast.Plays;
import it.comunitadipratiche.samples.podcast.PodcastObserver;
import it.comunitadipratiche.samples.podcast.PodcastPlugin;
import java.util.List;

class PodcastContractTest extends PluginContract {

    @Override
    protected String id() {
        return "podcast";
    }

    @Override
    protected List<Class<?>> beans() {
        return List.of(PodcastPlugin.class, PodcastObserver.class, Plays.class);
    }
}
