package it.comunitadipratiche.web.page;

import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.publishing.Landmark;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Published pages the site leads to from everywhere, each by a slug that is a setting, as long as they are published. */
@ApplicationScoped
public class Landmarks {
    private Publications publications;
    private Settings settings;

    @SuppressWarnings("NullAway.Init")
    protected Landmarks() {
        // for the CDI proxy
    }

    @Inject
    Landmarks(Publications publications, Settings settings) {
        this.publications = publications;
        this.settings = settings;
    }

    /** How to join. */
    public Optional<String> join(Visit visit) {
        return path(Landmark.JOIN, visit);
    }

    Optional<String> privacy(Visit visit) {
        return path(Landmark.PRIVACY, visit);
    }

    Optional<String> accessibility(Visit visit) {
        return path(Landmark.ACCESSIBILITY, visit);
    }

    private Optional<String> path(Landmark landmark, Visit visit) {
        String slug = landmark.slug(settings);
        try {
            publications.read("page", slug, Optional.of(visit.language()));
            return Optional.of(visit.link("/pages/" + slug));
        } catch (CommunityException e) {
            return Optional.empty();
        }
    }
}
