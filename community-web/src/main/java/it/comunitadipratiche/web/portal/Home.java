package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Landmarks;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Puts the home page together. */
@ApplicationScoped
class Home {
    private static final int ARTICLES = 7;
    private static final int QUESTIONS = 4;
    private static final int PAGES = 3;
    private Publications publications;
    private ContentTypes types;
    private Landmarks landmarks;

    @SuppressWarnings("NullAway.Init")
    protected Home() {
        // for the CDI proxy
    }

    @Inject
    Home(Publications publications, ContentTypes types, Landmarks landmarks) {
        this.publications = publications;
        this.types = types;
        this.landmarks = landmarks;
    }

    Page page(Visit visit) {
        HomePage home = new HomePage(
                newest("article", ARTICLES, visit),
                newest("faq", QUESTIONS, visit),
                newest("page", PAGES, visit),
                landmarks.join(visit));
        return Page.of("portal/home", Heading.of("").described(visit.texts().of("home.description")), home);
    }

    private List<Card> newest(String type, int most, Visit visit) {
        return types.find(type).isEmpty()
                ? List.of()
                : publications.newest(type, visit.language(), most, Optional.empty()).items().stream()
                        .map(document -> Card.of(document, visit))
                        .toList();
    }
}
