package it.comunitadipratiche.core.search;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;
import org.hibernate.search.backend.elasticsearch.index.layout.IndexLayoutStrategy;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.hibernate.search.engine.search.highlighter.dsl.HighlighterUnifiedOptionsStep;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.util.common.SearchTimeoutException;
import org.jspecify.annotations.Nullable;

/** An index in a cluster of OpenSearch, which several nodes may share; all that is OpenSearch's own stands here. */
final class OpenSearchBackend implements IndexBackend {
    /** What the names of indexes begin with unless told otherwise. */
    static final String USUAL_NAME = "community";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,99}");
    private static final int USUAL_PORT = 9200;

    /** In milliseconds. */
    private static final int LONGEST_CONNECTING = 2_000;

    /** In milliseconds: a batch of long texts takes its time. */
    private static final int LONGEST_ANSWERING = 60_000;

    /** Answers of a cluster, or of what stands before it, that cannot serve for a while. */
    private static final Pattern BUSY = Pattern.compile("\\b(429|502|503|504) '");

    private final List<String> addresses;
    private final String name;
    private final Optional<String> user;
    private final Optional<String> password;

    private OpenSearchBackend(List<String> addresses, String name, Optional<String> user, Optional<String> password) {
        this.addresses = addresses;
        this.name = name;
        this.user = user;
        this.password = password;
    }

    /**
     * The index that settings describe.
     *
     * @param hosts separated by commas, with a port if it is not 9200; or whole addresses
     * @param prefix what the names of indexes begin with
     * @throws IllegalArgumentException if they make no sense
     */
    static OpenSearchBackend of(String hosts, String prefix, Optional<String> user, Optional<String> password) {
        if (!NAME.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "community.search.index must be of lower case letters, digits, - and _: " + prefix);
        }
        List<String> addresses = Arrays.stream(hosts.split(","))
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .map(OpenSearchBackend::address)
                .toList();
        boolean alike = addresses.stream()
                        .map(address -> URI.create(address).getScheme())
                        .distinct()
                        .count()
                == 1;
        if (!alike) {
            throw new IllegalArgumentException(
                    "community.search.hosts must name hosts, all of them by http or all by https: " + hosts);
        }
        return new OpenSearchBackend(
                addresses, prefix + "-" + IndexMapping.NAME + "-v" + IndexMapping.VERSION, user, password);
    }

    private static String address(String host) {
        URI address = URI.create(host.contains("://") ? host : "http://" + host);
        boolean isBare =
                address.getPath() == null || address.getPath().replace("/", "").isEmpty();
        if (address.getHost() == null || address.getUserInfo() != null || !isBare) {
            throw new IllegalArgumentException("community.search.hosts must name hosts and ports alone: " + host);
        }
        int port = address.getPort() < 0 && !host.contains("://") ? USUAL_PORT : address.getPort();
        return address.getScheme() + "://" + address.getHost() + (port < 0 ? "" : ":" + port);
    }

    @Override
    public String name() {
        return name;
    }

    List<String> addresses() {
        return addresses;
    }

    @Override
    public Map<String, Object> settings() {
        ElasticsearchAnalysisConfigurer analysis = OpenSearchBackend::analysis;
        IndexLayoutStrategy layout = new OneIndex(name);
        Map<String, Object> settings = new HashMap<>(Map.of(
                "hibernate.search.backend.type",
                "elasticsearch",
                "hibernate.search.backend.uris",
                addresses,
                "hibernate.search.backend.connection_timeout",
                LONGEST_CONNECTING,
                "hibernate.search.backend.read_timeout",
                LONGEST_ANSWERING,
                "hibernate.search.backend.layout.strategy",
                BeanReference.ofInstance(layout),
                "hibernate.search.backend.schema_management.settings_file",
                "it/comunitadipratiche/core/search/opensearch.json",
                "hibernate.search.backend.analysis.configurer",
                BeanReference.ofInstance(analysis)));
        user.ifPresent(who -> settings.put("hibernate.search.backend.username", who));
        password.ifPresent(secret -> settings.put("hibernate.search.backend.password", secret));
        return settings;
    }

    /** The one index there is, without aliases: a rebuild writes over what it has. */
    private record OneIndex(String name) implements IndexLayoutStrategy {
        @Override
        public String createInitialElasticsearchIndexName(String unused) {
            return name;
        }

        @Override
        public @Nullable String createWriteAlias(String unused) {
            return null;
        }

        @Override
        public @Nullable String createReadAlias(String unused) {
            return null;
        }
    }

    @Override
    public boolean isShared() {
        return true;
    }

    /** In memory alone it would be lost unnoticed with the cluster. */
    @Override
    public IndexingPlanSynchronizationStrategy soon(Queue<CompletableFuture<?>> pending) {
        return IndexingPlanSynchronizationStrategy.writeSync();
    }

    /** It would cut long sentences, and what tells which file they are from. */
    @Override
    public HighlighterUnifiedOptionsStep sentences(HighlighterUnifiedOptionsStep pieces) {
        return pieces.fragmentSize(0);
    }

    @Override
    public boolean isAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (cause instanceof IOException
                    || cause instanceof TimeoutException
                    || cause instanceof SearchTimeoutException
                    || (message != null && BUSY.matcher(message).find())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public IndexState state(Supplier<IndexFiles> index) {
        return index.get().state().orElse(IndexState.NONE);
    }

    @Override
    public void keep(IndexState state, IndexFiles index) {
        index.keep(state);
    }

    /** The same as {@link LuceneBackend} has. */
    private static void analysis(ElasticsearchAnalysisConfigurationContext context) {
        context.analyzer(Language.ITALIAN.analyzer())
                .custom()
                .tokenizer("standard")
                .tokenFilters("lowercase", "elision_it", "asciifolding", "stop_it", "stem_it", "ending_it");
        context.tokenFilter("elision_it").type("elision").param("articles", words(WordList.ELISIONS_IT));
        context.tokenFilter("stop_it").type("stop").param("stopwords", words(WordList.STOP_WORDS_IT));
        context.tokenFilter("stem_it").type("stemmer").param("language", "light_italian");
        context.tokenFilter("ending_it")
                .type("pattern_replace")
                .param("pattern", Language.ITALIAN_ENDING)
                .param("replacement", "$1")
                .param("all", false);
        context.analyzer(Language.ENGLISH.analyzer())
                .custom()
                .tokenizer("standard")
                .tokenFilters("possessive_en", "lowercase", "asciifolding", "stop_en", "kstem");
        context.tokenFilter("possessive_en").type("stemmer").param("language", "possessive_english");
        context.tokenFilter("stop_en").type("stop").param("stopwords", words(WordList.STOP_WORDS_EN));
        context.analyzer(Language.OTHER.analyzer())
                .custom()
                .tokenizer("standard")
                .tokenFilters("lowercase", "asciifolding");
    }

    private static String[] words(WordList list) {
        return list.words().toArray(String[]::new);
    }
}
