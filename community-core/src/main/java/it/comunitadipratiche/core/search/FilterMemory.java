package it.comunitadipratiche.core.search;

import java.io.IOException;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCache;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.UsageTrackingQueryCachingPolicy;
import org.apache.lucene.util.FrequencyTrackingRingBuffer;

/**
 * Which filters are remembered as sets of documents: what Lucene remembers anyway, and values of properties that are asked
 * for again and again, such as who may read. Lucene would go through all documents with the value each time, which takes
 * the longer the more there are.
 */
final class FilterMemory implements QueryCachingPolicy {
    private static final int LATELY = 256;
    private static final int OFTEN = 5;
    private static final int MOST = 1_000;
    private static final long MOST_MEMORY = 32L << 20;
    private static final int FEW = 10_000;
    private final QueryCachingPolicy usual = new UsageTrackingQueryCachingPolicy();
    private final FrequencyTrackingRingBuffer values = new FrequencyTrackingRingBuffer(LATELY, Integer.MIN_VALUE);

    /** Where they are kept. A value is remembered even if the query at hand needs little of it: the next ones need it too. */
    static QueryCache cache() {
        long memory = Math.min(MOST_MEMORY, Runtime.getRuntime().maxMemory() / 20);
        return new LRUQueryCache(MOST, memory, leaf -> leaf.reader().maxDoc() >= FEW, Float.POSITIVE_INFINITY);
    }

    @Override
    public void onUse(Query query) {
        if (isOfAProperty(query)) {
            synchronized (values) {
                values.add(query.hashCode());
            }
        } else {
            usual.onUse(query);
        }
    }

    @Override
    public boolean shouldCache(Query query) throws IOException {
        if (!isOfAProperty(query)) {
            return usual.shouldCache(query);
        }
        synchronized (values) {
            return values.frequency(query.hashCode()) >= OFTEN;
        }
    }

    private static boolean isOfAProperty(Query query) {
        return query instanceof TermQuery term && term.getTerm().field().endsWith(IndexField.KEYWORD);
    }
}
