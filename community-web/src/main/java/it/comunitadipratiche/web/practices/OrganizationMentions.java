package it.comunitadipratiche.web.practices;

import gg.jte.Content;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.practices.Practice;
import it.comunitadipratiche.core.publishing.Collection;
import it.comunitadipratiche.core.search.Facet;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.core.search.SearchResults;
import it.comunitadipratiche.web.page.Templates;
import it.comunitadipratiche.web.page.Visit;
import it.comunitadipratiche.web.portal.Cards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What names an organization in a field or a text, on its page, but for what the page tells otherwise; the newest first. */
@ApplicationScoped
class OrganizationMentions {
    /** Told by pieces and asides of their own. */
    private static final Set<String> TOLD = Set.of(Practice.TYPE, Collection.TYPE);

    private static final int MOST = 6;
    private Templates templates;
    private Search search;
    private Cards cards;

    @SuppressWarnings("NullAway.Init")
    protected OrganizationMentions() {
        // for the CDI proxy
    }

    @Inject
    OrganizationMentions(Templates templates, Search search, Cards cards) {
        this.templates = templates;
        this.search = search;
        this.cards = cards;
    }

    Optional<Content> content(ReadyDocument organization, Visit visit) {
        Id id = organization.key().entry();
        List<ContentType> types = cards.types().stream()
                .filter(type -> !TOLD.contains(type.name()))
                .toList();
        SearchQuery naming = SearchQuery.among(
                        types.stream().map(ContentType::name).toList(), visit.language())
                .where(SearchQuery.NAMES, id.toString())
                .count(SearchQuery.TYPE)
                .limit(MOST);
        SearchResults found = search.beside(naming);
        if (found.items().isEmpty()) {
            return Optional.empty();
        }
        Mentions mentions = new Mentions(
                cards.all(found.items(), visit), found.next().isPresent() ? more(found, types, id, visit) : List.of());
        return Optional.of(templates.piece("practices/mentions", visit.texts(), mentions));
    }

    private static List<Mentions.More> more(SearchResults found, List<ContentType> types, Id id, Visit visit) {
        Map<String, Long> counts = found.facets().stream()
                .flatMap(facet -> facet.counts().stream())
                .collect(Collectors.toMap(Facet.Count::value, Facet.Count::count));
        return types.stream()
                .filter(type -> counts.containsKey(type.name()))
                .map(type -> new Mentions.More(
                        type.pluralLabel().best(visit.language()),
                        counts.getOrDefault(type.name(), 0L),
                        visit.link("/" + type.collection() + "?which-name=" + id)))
                .toList();
    }
}
