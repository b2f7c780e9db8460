package it.comunitadipratiche.core.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.hibernate.search.backend.lucene.cache.QueryCachingConfigurer;
import org.hibernate.search.engine.search.highlighter.dsl.HighlighterUnifiedOptionsStep;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;

/** An index of Lucene files in a folder, of one process; all that is Lucene's own stands here. */
record LuceneBackend(Path folder) implements IndexBackend {
    /** Parts of an index before they become one: few, for each word of a question is looked up in all of them. */
    private static final int MOST_PARTS = 4;

    private static final int SMALL_PART_MEGABYTES = 4;

    /** Threads that write into it: each would make parts of its own, which become one again soon. */
    private static final int WRITERS = 1;

    @Override
    public String name() {
        return folder.toString();
    }

    @Override
    public Map<String, Object> settings() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Object> settings = new HashMap<>(words());
        settings.put("hibernate.search.backend.directory.type", "local-filesystem");
        settings.put("hibernate.search.backend.directory.root", folder.toString());
        settings.put("hibernate.search.backend.io.refresh_interval", 500);
        settings.put("hibernate.search.backend.indexing.queue_count", WRITERS);
        settings.put("hibernate.search.backend.io.writer.ram_buffer_size", 48);
        settings.put("hibernate.search.backend.io.merge.factor", MOST_PARTS);
        settings.put("hibernate.search.backend.io.merge.min_size", SMALL_PART_MEGABYTES);
        settings.put("hibernate.search.backend.query.caching.configurer", (QueryCachingConfigurer) context -> {
            context.queryCachingPolicy(new FilterMemory());
            context.queryCache(FilterMemory.cache());
        });
        return settings;
    }

    /** The configuration of an index that is in memory and knows words, whatever is in it. */
    static Map<String, Object> words() {
        LuceneAnalysisConfigurer analysis = LuceneBackend::analysis;
        return Map.of(
                "hibernate.search.backend.type",
                "lucene",
                "hibernate.search.backend.lucene_version",
                "LATEST",
                "hibernate.search.backend.directory.type",
                "local-heap",
                "hibernate.search.backend.analysis.configurer",
                analysis);
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public IndexingPlanSynchronizationStrategy soon(Queue<CompletableFuture<?>> pending) {
        return context -> {
            IndexingPlanSynchronizationStrategy.async().apply(context);
            context.indexingFutureHandler(pending::add);
        };
    }

    @Override
    public HighlighterUnifiedOptionsStep sentences(HighlighterUnifiedOptionsStep pieces) {
        return pieces;
    }

    /** By Lucene's own comparison, which leaves out what cannot be on the page any more. */
    @Override
    public SortFinalStep byNumber(SearchSortFactory sorts, String field, boolean descending, boolean missingFirst) {
        SortField order = new SortedNumericSortField(field, SortField.Type.LONG, descending);
        order.setMissingValue(missingFirst == descending ? Long.MAX_VALUE : Long.MIN_VALUE);
        return sorts.extension(LuceneExtension.get()).fromLuceneSortField(order);
    }

    /** By an automaton that is made once, not for each text in which the word is marked. */
    @Override
    public SearchPredicate near(
            SearchPredicateFactory predicates, String[] fields, String word, List<String> compared, int letters) {
        if (compared.size() != 1) {
            return IndexBackend.super.near(predicates, fields, word, compared, letters);
        }
        String first = compared.get(0).substring(0, 1);
        LevenshteinAutomata near = new LevenshteinAutomata(compared.get(0).substring(1), true);
        BooleanPredicateClausesStep<?, ?> any = predicates.bool();
        for (int differ = 1; differ <= letters; differ++) {
            Automaton automaton = near.toAutomaton(differ, first);
            for (String field : fields) {
                any.should(predicates
                        .extension(LuceneExtension.get())
                        .fromLuceneQuery(new AutomatonQuery(new Term(field, compared.get(0)), automaton)));
            }
        }
        return any.toPredicate();
    }

    @Override
    public boolean isAway(Throwable failure) {
        return false;
    }

    @Override
    public IndexState state(Supplier<IndexFiles> index) {
        return Files.isDirectory(folder.resolve(IndexMapping.NAME)) ? IndexState.read(folder) : IndexState.NONE;
    }

    @Override
    public void keep(IndexState state, IndexFiles index) {
        state.write(folder);
    }

    /**
     * Words as they are compared. Accents are dropped before the stop words and the stem, so that it makes no
     * difference whether they were typed; the light Italian stem leaves words of less than six letters alone, so their
     * last vowel is dropped after it ({@code bando}, {@code bandi}). {@link OpenSearchBackend} has the same.
     */
    private static void analysis(LuceneAnalysisConfigurationContext context) {
        context.analyzer(Language.ITALIAN.analyzer())
                .custom()
                .tokenizer("standard")
                .tokenFilter("lowercase")
                .tokenFilter("elision")
                .param("articles", WordList.ELISIONS_IT.path())
                .tokenFilter("asciiFolding")
                .tokenFilter("stop")
                .param("words", WordList.STOP_WORDS_IT.path())
                .tokenFilter("italianLightStem")
                .tokenFilter(ItalianEndings.class);
        context.analyzer(Language.ENGLISH.analyzer())
                .custom()
                .tokenizer("standard")
                .tokenFilter("englishPossessive")
                .tokenFilter("lowercase")
                .tokenFilter("asciiFolding")
                .tokenFilter("stop")
                .param("words", WordList.STOP_WORDS_EN.path())
                .tokenFilter("kStem");
        context.analyzer(Language.OTHER.analyzer())
                .custom()
                .tokenizer("standard")
                .tokenFilter("lowercase")
                .tokenFilter("asciiFolding");
    }
}
