package it.comunitadipratiche.web.practices;

import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.practices.Practice;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.web.portal.EntryPage.Value;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        Lineage lineage = new Lineage(
                told.links(practice.replicatedFrom()),
                Stream.concat(told.links(practice.inspired()).stream(), saying("replicatedFrom", told, search))
                        .distinct()
                        .toList(),
                told.link(practice.componentOf()).stream().toList(),
                saying("componentOf", told, search).toList());
        return lineage.isEmpty() ? Optional.empty() : Optional.of(lineage);
    }

    private boolean isEmpty() {
        return from.isEmpty() && by.isEmpty() && whole.isEmpty() && pieces.isEmpty();
    }

    /** Others that name this one in a field. */
    private static Stream<Value> saying(String field, Told told, Search search) {
        Id id = told.id();
        SearchQuery query = SearchQuery.of(Practice.TYPE, told.visit().language())
                .where(field, id.toString())
                .limit(MOST);
        return search.find(query).items().stream().map(other -> {
            JsonObject document = TypedContent.parse(other.json());
            return new Value(document.getString("title", ""), told.visit().plain(document.getString("url")));
        });
    }
}
