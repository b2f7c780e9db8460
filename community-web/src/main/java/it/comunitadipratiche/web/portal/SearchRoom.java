package it.comunitadipratiche.web.portal;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.search.Suggestion;
import it.comunitadipratiche.core.search.Suggestions;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Download;
import it.comunitadipratiche.web.page.Room;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The search over everything, at {@code /search}, and what its field suggests, at {@code /search/suggestions}. */
@ApplicationScoped
class SearchRoom implements Room {
    private static final int MOST = 8;
    private Finds finds;
    private Suggestions suggestions;

    @SuppressWarnings("NullAway.Init")
    protected SearchRoom() {
        // for the CDI proxy
    }

    @Inject
    SearchRoom(Finds finds, Suggestions suggestions) {
        this.finds = finds;
        this.suggestions = suggestions;
    }

    @Override
    public Set<String> names() {
        return Set.of("search");
    }

    @Override
    public Answer show(Visit visit) {
        return switch (visit.path()) {
            case "/search" -> finds.page(visit);
            case "/search/suggestions" -> suggest(visit);
            default -> throw new NotFoundException("web.page.unknown", visit.path());
        };
    }

    private Answer suggest(Visit visit) {
        JsonArrayBuilder items = JSON.createArrayBuilder();
        for (Suggestion one : suggestions.of(visit.parameter("q").orElse(""), visit.language(), MOST)) {
            items.add(JSON.createObjectBuilder()
                    .add("text", one.text())
                    .add("type", one.typeLabel())
                    .add("path", path(one, visit)));
        }
        byte[] body = JSON.createObjectBuilder()
                .add("items", items)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        return new Download("suggestions.json", "application/json", out -> out.write(body));
    }

    /** The page of what is suggested, or else the search for its words. */
    private static String path(Suggestion one, Visit visit) {
        if (one.kind() == Suggestion.Kind.PUBLICATION) {
            return visit.plain(one.path().orElse("/"));
        }
        return one.path().map(visit::link).orElseGet(() -> visit.link("/search?q=" + Facets.encoded(one.text())));
    }
}
