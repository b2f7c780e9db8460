package it.comunitadipratiche.core.search;

import java.nio.file.Path;
import java.util.Map;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.hibernate.search.backend.lucene.cache.QueryCachingConfigurer;

/** An index of Lucene files in a folder; all that is Lucene's own stands here. */
final class LuceneBackend {
    private static final String WORDS = "it/comunitadipratiche/core/search/";

    /** Parts of an index before they become one: few, for each word of a question is looked up in all of them. */
    private static final int MOST_PARTS = 4;

    private static final int SMALL_PART_MEGABYTES = 4;

    private LuceneBackend() {}

    /** The configuration of an index in a folder. */
    static Map<String, Object> settings(Path folder) {
        LuceneAnalysisConfigurer analysis = LuceneBackend::analysis;
        QueryCachingConfigurer memory = context -> context.queryCachingPolicy(new FilterMemory());
        return Map.of(
                "hibernate.search.backend.type",
                "lucene",
                "hibernate.search.backend.lucene_version",
                "LATEST",
                "hibernate.search.backend.directory.root",
                folder.toString(),
                "hibernate.search.backend.io.refresh_interval",
                500,
                "hibernate.search.backend.io.writer.ram_buffer_size",
                48,
                "hibernate.search.backend.io.merge.factor",
                MOST_PARTS,
                "hibernate.search.backend.io.merge.min_size",
                SMALL_PART_MEGABYTES,
                "hibernate.search.backend.query.caching.configurer",
                memory,
                "hibernate.search.backend.analysis.configurer",
                analysis);
    }

    /**
     * Words as they are compared. Accents are dropped before the stop words and the stem, so that it makes no
     * difference whether they were typed; the light Italian stem leaves words of less than six letters alone, so their
     * last vowel is dropped after it ({@code bando}, {@code bandi}).
     */
    private static void analysis(LuceneAnalysisConfigurationContext context) {
        context.analyzer(Language.ITALIAN.analyzer())
                .custom()
                .tokenizer("standard")
                .tokenFilter("lowercase")
                .tokenFilter("elision")
                .param("articles", WORDS + "elisions_it.txt")
                .tokenFilter("asciiFolding")
                .tokenFilter("stop")
                .param("words", WORDS + "stopwords_it.txt")
                .tokenFilter("italianLightStem")
                .tokenFilter("patternReplace")
                .param("pattern", "^(\\p{L}{3,4}?)[hi]?[aeio]$")
                .param("replacement", "$1")
                .param("replace", "first");
        context.analyzer(Language.ENGLISH.analyzer())
                .custom()
                .tokenizer("standard")
                .tokenFilter("englishPossessive")
                .tokenFilter("lowercase")
                .tokenFilter("asciiFolding")
                .tokenFilter("stop")
                .param("words", WORDS + "stopwords_en.txt")
                .tokenFilter("kStem");
        context.analyzer(Language.OTHER.analyzer())
                .custom()
                .tokenizer("standard")
                .tokenFilter("lowercase")
                .tokenFilter("asciiFolding");
    }
}
