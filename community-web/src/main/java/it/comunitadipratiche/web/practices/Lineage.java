package it.comunitadipratiche.web.practices;

import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.practices.Practice;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.web.portal.EntryPage.Value;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a practice comes from and what came of it elsewhere, as it tells and as others tell of it.
 *
 * @param from those it was taken from
 * @param by those that took it up
 * @param whole the larger one it is a piece of
 * @param pieces those that are pieces of it
 */
public record Lineage(List<Value> from, List<Value> by, List<Value> whole, List<Value> pieces) {
    private static final int MOST = 20;

    public Lineage {
        from = List.copyOf(from);
        by = List.copyOf(by);
        whole = List.copyOf(whole);
        pieces = List.copyOf(pieces);
    }

    static Optional<Lineage> of(Told told, Search search) {
        Practice practice = told.practice();
        List<JsonObject> naming = naming(told, search);
        Lineage lineage = new Lineage(
                told.links(practice.replicatedFrom()),
                Stream.concat(told.links(practice.inspired()).stream(), saying("replicatedFrom", naming, told))
                        .distinct()
                        .toList(),
                told.link(practice.componentOf()).stream().toList(),
                saying("componentOf", naming, told).toList());
        return lineage.isEmpty() ? Optional.empty() : Optional.of(lineage);
    }

    private boolean isEmpty() {
        return from.isEmpty() && by.isEmpty() && whole.isEmpty() && pieces.isEmpty();
    }

    /** Other practices that name this one. */
    private static List<JsonObject> naming(Told told, Search search) {
        SearchQuery query = SearchQuery.of(Practice.TYPE, told.visit().language())
                .where(SearchQuery.NAMES, told.id().toString())
                .limit(SearchQuery.MAX_LIMIT);
        return search.beside(query).items().stream()
                .map(other -> TypedContent.parse(other.json()))
                .toList();
    }

    /** Those of them that name it in a field. */
    private static Stream<Value> saying(String field, List<JsonObject> naming, Told told) {
        String id = told.id().toString();
        return naming.stream()
                .filter(other -> holds(other.getJsonObject("fields").get(field), id))
                .limit(MOST)
                .map(other ->
                        new Value(other.getString("title", ""), told.visit().plain(other.getString("url"))));
    }

    private static boolean holds(@Nullable JsonValue value, String id) {
        return value instanceof JsonArray array
                ? array.stream().anyMatch(one -> holds(one, id))
                : value instanceof JsonString text && text.getString().equals(id);
    }
}
