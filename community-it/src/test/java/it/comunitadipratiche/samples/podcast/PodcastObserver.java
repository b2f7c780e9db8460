package it.comunitadipratiche.samples.podcast;

import it.comunitadipratiche.core.content.PublicationChange;
import it.comunitadipratiche.core.content.PublicationsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Begins to count the plays of a podcast in the transaction that publishes it. */
@ApplicationScoped
public class PodcastObserver {
    private final Plays plays;

    @Inject
    PodcastObserver(Plays plays) {
        this.plays = plays;
    }

    void count(@Observes PublicationsChanged event) {
        event.changes().stream()
                .filter(change -> change.type().equals("podcast") && change.kind() == PublicationChange.Kind.PUBLISHED)
                .forEach(change -> plays.begin(change.key().entry()));
    }
}
