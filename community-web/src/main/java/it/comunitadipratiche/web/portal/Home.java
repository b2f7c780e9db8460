package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.plugin.Contribution;
import it.comunitadipratiche.core.plugin.HomePiece;
import it.comunitadipratiche.core.plugin.PluginRegistry;
import it.comunitadipratiche.core.publishing.Collection;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Landmarks;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the home page together. */
@ApplicationScoped
class Home {
    private static final Logger LOG = LoggerFactory.getLogger(Home.class);
    private static final int ARTICLES = 7;
    private static final int QUESTIONS = 4;
    private static final int PAGES = 3;
    private static final int COLLECTIONS = 3;
    private Publications publications;
    private ContentTypes types;
    private Landmarks landmarks;
    private PluginRegistry plugins;

    @SuppressWarnings("NullAway.Init")
    protected Home() {
        // for the CDI proxy
    }

    @Inject
    Home(Publications publications, ContentTypes types, Landmarks landmarks, PluginRegistry plugins) {
        this.publications = publications;
        this.types = types;
        this.landmarks = landmarks;
        this.plugins = plugins;
    }

    Page page(Visit visit) {
        HomePage home = new HomePage(
                plugins.homePieces().stream()
                        .sorted(Comparator.comparingInt(piece -> piece.value().order()))
                        .flatMap(piece -> piece(piece, visit).stream())
                        .toList(),
                newest("article", ARTICLES, visit),
                newest(Collection.TYPE, COLLECTIONS, visit),
                newest("faq", QUESTIONS, visit),
                newest("page", PAGES, visit),
                landmarks.join(visit));
        return Page.of("portal/home", Heading.of("").described(visit.texts().of("home.description")), home);
    }

    /** What a plugin has to say, if it has anything; the page does without one that fails. */
    @SuppressWarnings("IllegalCatch") // a stranger's code
    private static Optional<HomePage.Piece> piece(Contribution<HomePiece> contributed, Visit visit) {
        HomePiece piece = contributed.value();
        try {
            List<HomePiece.Line> lines = piece.lines().apply(visit.language()).stream()
                    .map(line -> new HomePiece.Line(line.text(), visit.link(line.path()), line.note()))
                    .toList();
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new HomePage.Piece(piece.title().best(visit.language()), visit.link(piece.path()), lines));
        } catch (RuntimeException failure) {
            LOG.error("Plugin {} has nothing for the home page", contributed.plugin(), failure);
            return Optional.empty();
        }
    }

    private List<Card> newest(String type, int most, Visit visit) {
        return types.find(type)
                .map(known -> publications.newest(type, visit.language(), most, Optional.empty()).items().stream()
                        .map(document -> Card.of(document, known, visit))
                        .toList())
                .orElse(List.of());
    }
}
