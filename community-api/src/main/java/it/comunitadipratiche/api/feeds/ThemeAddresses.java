package it.comunitadipratiche.api.feeds;

import it.comunitadipratiche.core.search.Themes;
import it.comunitadipratiche.core.vocabulary.ConceptDetails;
import it.comunitadipratiche.core.vocabulary.SchemeDetails;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the pages of themes are that are in use, and of all of them; nowhere if there are none. */
@ApplicationScoped
class ThemeAddresses {
    private static final int MOST = 10_000;
    private Vocabularies vocabularies;

    @SuppressWarnings("NullAway.Init")
    protected ThemeAddresses() {
        // for the CDI proxy
    }

    @Inject
    ThemeAddresses(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** The path of a page, and when what it is about last changed. */
    record Place(String path, Instant updated) {}

    List<Place> all() {
        Optional<SchemeDetails> scheme = scheme();
        if (scheme.isEmpty()) {
            return List.of();
        }
        List<Place> places = new ArrayList<>();
        places.add(new Place("/themes", scheme.get().updatedAt()));
        vocabularies.concepts(Themes.SCHEME).stream()
                .filter(concept -> !concept.deprecated())
                .limit(MOST)
                .map(ThemeAddresses::place)
                .forEach(places::add);
        return places;
    }

    /** Another number whenever the vocabulary changes. */
    long generation() {
        return scheme().map(SchemeDetails::version).orElse(0L);
    }

    private Optional<SchemeDetails> scheme() {
        return vocabularies.schemes().stream()
                .filter(scheme -> scheme.name().equals(Themes.SCHEME) && scheme.concepts() > 0)
                .findFirst();
    }

    private static Place place(ConceptDetails theme) {
        return new Place("/themes/" + Themes.part(theme.code(), theme.id().toString()), theme.updatedAt());
    }
}
