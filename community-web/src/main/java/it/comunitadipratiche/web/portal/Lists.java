package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.search.Facet;
import it.comunitadipratiche.core.search.Operator;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists what is published of a type, narrowed by words and by the properties it is counted by. */
@ApplicationScoped
class Lists {
    private static final int AT_ONCE = 12;
    private static final int MOST_FACETS = 4;
    private static final int MOST_VALUES = 12;
    private Search search;

    @SuppressWarnings("NullAway.Init")
    protected Lists() {
        // for the CDI proxy
    }

    @Inject
    Lists(Search search) {
        this.search = search;
    }

    Page page(ContentType type, Visit visit) {
        List<Field> facets = facets(type);
        Optional<String> words = visit.parameter("q");
        SearchQuery asked = query(type, facets, words, visit);
        Optional<String> place = visit.parameter("from");
        SearchResults found = search.find(place.map(asked::from).orElse(asked));
        String path = visit.link("/" + type.collection());
        String title = type.pluralLabel().best(visit.language());
        ListPage list = new ListPage(
                title,
                path,
                words.orElse(""),
                found.total(),
                cards(found, visit),
                narrowings(facets, found, visit),
                words.isPresent() || !asked.filters().isEmpty(),
                found.next().map(next -> path + "?" + address(asked, words, Optional.of(next.encoded()))),
                found.previous().map(last -> path + "?" + address(asked, words, Optional.of(last.encoded()))));
        Heading heading = Heading.of(title)
                .below(List.of(new Crumb(title, path)))
                .fed(visit.root() + "/api/v1/" + type.collection() + ".atom");
        return Page.of("portal/list", list.narrowed() || place.isPresent() ? heading.hidden() : heading, list);
    }

    private static SearchQuery query(ContentType type, List<Field> facets, Optional<String> words, Visit visit) {
        SearchQuery query = SearchQuery.of(type.name(), visit.language())
                .limit(AT_ONCE)
                .count(facets.stream().map(Field::name).toArray(String[]::new));
        if (words.isPresent()) {
            query = query.text(words.get()).highlighted();
        }
        for (Field field : facets) {
            List<String> chosen = visit.parameters(field.name()).stream()
                    .filter(value -> !value.isBlank())
                    .toList();
            if (!chosen.isEmpty()) {
                query = query.where(field.name(), Operator.IN, chosen.toArray(String[]::new));
            }
        }
        return query;
    }

    /** The properties everybody may see that publications are counted by, concepts first. */
    private static List<Field> facets(ContentType type) {
        return type.fields().stream()
                .filter(field -> field.facet() && field.audience() == Audience.PUBLIC)
                .sorted(Comparator.comparing(field -> field.valueKind() != FieldKind.TERM))
                .limit(MOST_FACETS)
                .toList();
    }

    private static List<Card> cards(SearchResults found, Visit visit) {
        return found.items().stream()
                .map(document -> Card.of(document, found.highlights().getOrDefault(document.key(), Map.of()), visit))
                .toList();
    }

    private static List<ListPage.Narrowing> narrowings(List<Field> facets, SearchResults found, Visit visit) {
        List<ListPage.Narrowing> narrowings = new ArrayList<>();
        for (Facet facet : found.facets()) {
            Field field = facets.stream()
                    .filter(one -> one.name().equals(facet.path()))
                    .findFirst()
                    .orElseThrow();
            List<String> chosen = visit.parameters(field.name());
            List<ListPage.Value> values = facet.counts().stream()
                    .limit(MOST_VALUES)
                    .map(count -> new ListPage.Value(
                            count.value(), count.label(), count.count(), chosen.contains(count.value())))
                    .toList();
            if (!values.isEmpty()) {
                narrowings.add(
                        new ListPage.Narrowing(field.name(), field.label().best(visit.language()), values));
            }
        }
        return narrowings;
    }

    private static String address(SearchQuery asked, Optional<String> words, Optional<String> place) {
        List<String> parts = new ArrayList<>();
        words.ifPresent(text -> parts.add("q=" + encoded(text)));
        asked.filters()
                .forEach(filter -> filter.values().forEach(value -> parts.add(filter.path() + "=" + encoded(value))));
        place.ifPresent(cursor -> parts.add("from=" + encoded(cursor)));
        return String.join("&", parts);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
