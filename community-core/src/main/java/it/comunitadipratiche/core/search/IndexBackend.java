package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.kernel.Settings;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.hibernate.search.engine.search.highlighter.dsl.HighlighterUnifiedOptionsStep;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;

/** Where an index is kept, and what is particular to that. */
sealed interface IndexBackend permits LuceneBackend, OpenSearchBackend {

    /** The one that is configured: a cluster of OpenSearch if its hosts are named, else files in the data folder. */
    static IndexBackend of(Settings settings) {
        return settings.find("community.search.hosts")
                .<IndexBackend>map(hosts -> OpenSearchBackend.of(
                        hosts,
                        settings.text("community.search.index", OpenSearchBackend.USUAL_NAME),
                        settings.find("community.search.user"),
                        settings.find("community.search.password")))
                .orElseGet(() -> new LuceneBackend(settings.folder("index").resolve("v" + IndexMapping.VERSION)));
    }

    /** What people who look after it call it. */
    String name();

    /** The configuration of Hibernate Search. */
    Map<String, Object> settings();

    /** Whether other nodes may write to the same index. */
    boolean isShared();

    /**
     * What is waited for when a document is written that need not be seen at once.
     *
     * @param pending takes what is not yet written when the caller goes on
     */
    IndexingPlanSynchronizationStrategy soon(Queue<CompletableFuture<?>> pending);

    /** Has pieces of text in which words are shown end where sentences do. */
    HighlighterUnifiedOptionsStep sentences(HighlighterUnifiedOptionsStep pieces);

    /** An order by a field of whole numbers; what has none comes first or last. */
    default SortFinalStep byNumber(SearchSortFactory sorts, String field, boolean descending, boolean missingFirst) {
        return byValue(sorts, field, descending, missingFirst);
    }

    /** An order by a field; what has no value comes first or last. */
    static SortFinalStep byValue(SearchSortFactory sorts, String field, boolean descending, boolean missingFirst) {
        var values = sorts.field(field);
        var directed = descending ? values.desc() : values.asc();
        return missingFirst ? directed.missing().first() : directed.missing().last();
    }

    /**
     * What has a word like another in one of some fields.
     *
     * @param compared the word as it is compared
     * @param letters how many may differ, not the first
     */
    default SearchPredicate near(
            SearchPredicateFactory predicates, String[] fields, String word, List<String> compared, int letters) {
        return predicates
                .match()
                .fields(fields)
                .matching(word)
                .fuzzy(letters, 1)
                .toPredicate();
    }

    /** Whether a failure means that the index cannot be reached now. */
    boolean isAway(Throwable failure);

    /** How far the index has come; it is opened only if it must be. */
    IndexState state(Supplier<IndexFiles> index);

    /** Notes how far the open index has come. */
    void keep(IndexState state, IndexFiles index);
}
