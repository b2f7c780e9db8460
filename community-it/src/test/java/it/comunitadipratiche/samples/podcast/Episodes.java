package it.comunitadipratiche.samples.podcast;

import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The podcasts as pages list them. */
@ApplicationScoped
public class Episodes {
    private static final int MOST = 50;

    private Plays plays;
    private Publications publications;

    @SuppressWarnings("NullAway.Init")
    protected Episodes() {
        // for the CDI proxy
    }

    @Inject
    Episodes(Plays plays, Publications publications) {
        this.plays = plays;
        this.publications = publications;
    }

    /** Those that are published in the language of a visit, the most played first. */
    List<Episode> mostPlayed(Visit visit) {
        List<Episode> episodes = new ArrayList<>();
        plays.most(MOST).forEach((id, count) -> find(id, visit).ifPresent(document -> {
            String title = visit.texts().best(document.as(Podcast.class).title());
            episodes.add(new Episode(id, title, visit.link("/podcasts/" + document.slug()), count));
        }));
        return episodes;
    }

    private Optional<ReadyDocument> find(Id podcast, Visit visit) {
        try {
            return Optional.of(publications.read("podcast", podcast.toString(), Optional.of(visit.language())));
        } catch (CommunityException e) {
            return Optional.empty();
        }
    }
}
