package it.comunitadipratiche.web.page;

import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.Settings;
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
        return path(settings.text("community.page.join", "come-aderire"), visit);
    }

    Optional<String> privacy(Visit visit) {
        return path(settings.text("community.page.privacy", "privacy"), visit);
    }

    Optional<String> accessibility(Visit visit) {
        return path(settings.text("community.page.accessibility", "accessibilita"), visit);
    }

    private Optional<String> path(String slug, Visit visit) {
        try {
            publications.read("page", slug, Optional.of(visit.language()));
            return Optional.of(visit.link("/pages/" + slug));
        } catch (CommunityException e) {
            return Optional.empty();
        }
    }
}
