package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.core.search.SearchResults;
import it.comunitadipratiche.web.page.Crumb;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for words in everything. */
@ApplicationScoped
class Finds {
    private static final int BEST = 5;
    private Search search;
    private Shelf shelf;

    @SuppressWarnings("NullAway.Init")
    protected Finds() {
        // for the CDI proxy
    }

    @Inject
    Finds(Search search, Shelf shelf) {
        this.search = search;
        this.shelf = shelf;
    }

    Page page(Visit visit) {
        Optional<String> words = visit.parameter("q");
        List<FoundPage.Kind> kinds = new ArrayList<>();
        words.ifPresent(text -> {
            for (ContentType type : shelf.types()) {
                kind(type, text, visit).ifPresent(kinds::add);
            }
        });
        long total = kinds.stream().mapToLong(FoundPage.Kind::total).sum();
        String title = visit.texts().of("search.title");
        Heading heading = Heading.of(title)
                .below(List.of(new Crumb(title, visit.link("/search"))))
                .hidden();
        return Page.of("portal/search", heading, new FoundPage(words.orElse(""), total, kinds));
    }

    private Optional<FoundPage.Kind> kind(ContentType type, String words, Visit visit) {
        SearchQuery query = SearchQuery.of(type.name(), visit.language())
                .text(words)
                .highlighted()
                .limit(BEST);
        SearchResults found = search.find(query);
        if (found.items().isEmpty()) {
            return Optional.empty();
        }
        List<Card> cards = found.items().stream()
                .map(document -> Card.of(document, found.highlights().getOrDefault(document.key(), Map.of()), visit))
                .toList();
        String all = visit.link("/" + type.collection()) + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        return Optional.of(new FoundPage.Kind(
                type.name(),
                type.pluralLabel().best(visit.language()),
                found.total().orElse((long) cards.size()),
                all,
                cards));
    }
}
