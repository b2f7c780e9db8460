package it.comunitadipratiche.core.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.memory.Heap;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Results that were found lately. They are true as long as neither publications nor the index change; labels of terms
 * may be a minute old.
 */
final class ResultCache {
    private static final int PART_OF_HEAP = 20;
    private static final int OVERHEAD = 500;
    private final Cache<Key, SearchResults> results = Caffeine.newBuilder()
            .maximumWeight(Heap.part(PART_OF_HEAP))
            .weigher((Key key, SearchResults page) -> OVERHEAD + weight(page))
            .expireAfterWrite(Search.LABELS_MAY_BE_OLD)
            .build();
    private final Cache<Key, Found.Counts> counts = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Search.LABELS_MAY_BE_OLD)
            .build();

    /** A query of a reader at a state of things. */
    record Key(SearchQuery query, Audience reader, Search.State state) {

        /** The same query from its beginning, whatever the size of a page and what is shown of it. */
        Key firstPage() {
            SearchQuery first = new SearchQuery(
                    query.types(),
                    query.locale(),
                    query.text(),
                    query.filters(),
                    query.order(),
                    query.facets(),
                    false,
                    SearchQuery.USUAL_LIMIT,
                    Optional.empty());
            return new Key(first, reader, state);
        }
    }

    SearchResults get(Key key, Supplier<SearchResults> search) {
        SearchResults known = results.getIfPresent(key);
        if (known == null) {
            known = search.get();
            results.put(key, known);
        }
        return known;
    }

    Found.Counts counts(Key key, Supplier<Found.Counts> count) {
        Found.Counts known = counts.getIfPresent(key);
        if (known == null) {
            known = count.get();
            counts.put(key, known);
        }
        return known;
    }

    /** With the documents, which the publications' cache need not keep as long. */
    private static int weight(SearchResults page) {
        int documents = page.items().stream()
                .mapToInt(document -> document.body().length)
                .sum();
        return documents + page.highlights().size() * OVERHEAD + page.facets().size() * OVERHEAD;
    }
}
