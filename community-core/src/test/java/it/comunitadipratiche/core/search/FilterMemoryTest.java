package it.comunitadipratiche.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;

class FilterMemoryTest {
    private final FilterMemory memory = new FilterMemory();

    @Test
    void remembersAValueThatIsAskedForAgainAndAgain() throws IOException {
        assertThat(remembered(new TermQuery(new Term("f.of_kind" + IndexField.KEYWORD, "NORMATIVE")), 4))
                .isFalse();
        assertThat(remembered(new TermQuery(new Term("f.of_kind" + IndexField.KEYWORD, "NORMATIVE")), 1))
                .isTrue();
        assertThat(remembered(new TermQuery(new Term("f.of_kind" + IndexField.KEYWORD, "OTHER")), 1))
                .isFalse();
    }

    @Test
    void forgetsWhatWasAskedForLongAgo() throws IOException {
        Query query = new TermQuery(new Term("f.of_kind" + IndexField.KEYWORD, "NORMATIVE"));
        remembered(query, 5);
        for (int i = 0; i < 256; i++) {
            memory.onUse(new TermQuery(new Term("f.of_issuer" + IndexField.KEYWORD, "i" + i)));
        }

        assertThat(memory.shouldCache(query)).isFalse();
    }

    @Test
    void leavesWordsOfTextsToTheirPostings() throws IOException {
        assertThat(remembered(new TermQuery(new Term("f.its_title_it", "rete")), 20))
                .isFalse();
    }

    @Test
    void remembersRangesAsLuceneDoes() throws IOException {
        assertThat(remembered(LongPoint.newRangeQuery("f.of_year_long", 1, 2), 1))
                .isFalse();
        assertThat(remembered(LongPoint.newRangeQuery("f.of_year_long", 1, 2), 4))
                .isTrue();
    }

    private boolean remembered(Query query, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            memory.onUse(query);
        }
        return memory.shouldCache(query);
    }
}
