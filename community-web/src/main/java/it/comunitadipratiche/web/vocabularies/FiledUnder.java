package it.comunitadipratiche.web.vocabularies;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.search.Operator;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.core.vocabulary.ConceptDetails;
import it.comunitadipratiche.web.page.Visit;
import it.comunitadipratiche.web.portal.Cards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is filed under concepts, found and counted by the index. */
@ApplicationScoped
class FiledUnder {
    private static final int MOST = 6;
    private Search search;
    private Cards cards;

    @SuppressWarnings("NullAway.Init")
    protected FiledUnder() {
        // for the CDI proxy
    }

    @Inject
    FiledUnder(Search search, Cards cards) {
        this.search = search;
        this.cards = cards;
    }

    /** How many publications are filed under each concept of a vocabulary, by its id. */
    Map<String, Long> counts(String scheme, Visit visit) {
        Map<String, Long> counts = new HashMap<>();
        for (ContentType type : cards.types()) {
            field(type, scheme)
                    .ifPresent(
                            field -> search
                                    .find(SearchQuery.of(type.name(), visit.language())
                                            .count(field.name())
                                            .limit(1))
                                    .facets()
                                    .stream()
                                    .flatMap(facet -> facet.counts().stream())
                                    .forEach(count -> counts.merge(count.value(), count.count(), Long::sum)));
        }
        return counts;
    }

    /** The newest of each type that are filed under a concept or a narrower one. */
    List<ConceptPage.Shelf> shelves(ConceptDetails concept, Visit visit) {
        List<ConceptPage.Shelf> shelves = new ArrayList<>();
        for (ContentType type : cards.types()) {
            field(type, concept.scheme()).ifPresent(field -> {
                List<ReadyDocument> newest = search.beside(SearchQuery.of(type.name(), visit.language())
                                .where(
                                        field.name(),
                                        Operator.UNDER,
                                        concept.id().toString())
                                .sort("-publishedAt")
                                .limit(MOST))
                        .items();
                if (!newest.isEmpty()) {
                    shelves.add(new ConceptPage.Shelf(
                            type.name(),
                            type.pluralLabel().best(visit.language()),
                            visit.link("/" + type.collection() + "?" + field.name() + "="
                                    + URLEncoder.encode(concept.id().toString(), StandardCharsets.UTF_8)),
                            cards.ofOneType(newest, type, visit)));
                }
            });
        }
        return shelves;
    }

    /** The field of a type that holds concepts of a vocabulary, if everybody may read and count it. */
    private static Optional<Field> field(ContentType type, String scheme) {
        return type.fields().stream()
                .filter(field -> field.valueKind() == FieldKind.TERM
                        && field.facet()
                        && field.audience() == Audience.PUBLIC
                        && field.scheme()
                                .or(() -> field.element().flatMap(Field::scheme))
                                .equals(Optional.of(scheme)))
                .findFirst();
    }
}
