package it.comunitadipratiche.core.search;

import java.io.IOException;
import org.apache.lucene.search.Query;
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
    private final QueryCachingPolicy usual = new UsageTrackingQueryCachingPolicy();
    private final FrequencyTrackingRingBuffer values = new FrequencyTrackingRingBuffer(LATELY, Integer.MIN_VALUE);

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
