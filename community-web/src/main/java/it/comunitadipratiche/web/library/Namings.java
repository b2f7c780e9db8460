package it.comunitadipratiche.web.library;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.library.Material;
import it.comunitadipratiche.core.publishing.Collection;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.web.page.Visit;
import it.comunitadipratiche.web.portal.Cards;
import it.comunitadipratiche.web.portal.EntryPage.Value;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what names a material: the other side of its links, which is kept nowhere. */
@ApplicationScoped
class Namings {
    private static final Set<String> LINKS = Set.of("replaces", "isReplacedBy", "isVersionOf", "references");
    private Search search;
    private Cards cards;

    @SuppressWarnings("NullAway.Init")
    protected Namings() {
        // for the CDI proxy
    }

    @Inject
    Namings(Search search, Cards cards) {
        this.search = search;
        this.cards = cards;
    }

    /** The newest that name a material, but for collections, which say so by themselves. */
    List<Naming> of(Id material, Visit visit) {
        Map<String, ContentType> types = cards.types().stream()
                .filter(type -> !type.name().equals(Collection.TYPE))
                .collect(Collectors.toMap(ContentType::name, Function.identity()));
        SearchQuery naming = SearchQuery.among(types.keySet().stream().sorted().toList(), visit.language())
                .where(SearchQuery.NAMES, material.toString())
                .limit(SearchQuery.MAX_LIMIT);
        return search.beside(naming).items().stream()
                .flatMap(found -> Optional.ofNullable(types.get(found.type()))
                        .map(type -> naming(found, type.label().best(visit.language()), material.toString(), visit))
                        .stream())
                .toList();
    }

    /** The other materials that are versions of one. */
    List<Value> versions(Id material, Id but, Visit visit) {
        SearchQuery versions = SearchQuery.of(Material.TYPE, visit.language())
                .where("isVersionOf", material.toString())
                .limit(SearchQuery.USUAL_LIMIT);
        return search.beside(versions).items().stream()
                .filter(found -> !found.key().entry().equals(but))
                .map(found -> link(TypedContent.parse(found.json()), visit))
                .toList();
    }

    private static Naming naming(ReadyDocument found, String kind, String id, Visit visit) {
        JsonObject document = TypedContent.parse(found.json());
        JsonObject fields = document.getJsonObject("fields");
        Set<String> in = found.type().equals(Material.TYPE)
                ? LINKS.stream().filter(field -> holds(fields.get(field), id)).collect(Collectors.toUnmodifiableSet())
                : Set.of();
        return new Naming(found.key().entry(), kind, link(document, visit), in);
    }

    private static boolean holds(@Nullable JsonValue value, String id) {
        return value instanceof JsonString text
                ? text.getString().equals(id)
                : value instanceof JsonArray array && array.stream().anyMatch(one -> holds(one, id));
    }

    private static Value link(JsonObject document, Visit visit) {
        return new Value(document.getString("title", ""), visit.plain(document.getString("url")));
    }
}
