package it.comunitadipratiche.core.search;

import java.lang.invoke.MethodHandles;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.hibernate.search.engine.backend.analysis.AnalysisToken;
import org.hibernate.search.engine.search.highlighter.dsl.HighlighterUnifiedOptionsStep;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.projection.SearchProjection;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMappingBuilder;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;

/**
 * The index as it is kept: documents go in by their id, and are seen by searches once written.
 *
 * <p>What it does throws {@link it.comunitadipratiche.core.kernel.UnavailableException} while the index cannot be
 * reached.
 */
final class IndexFiles implements AutoCloseable {
    /** The id of the document that tells how far the index has come, where it is kept in the index. */
    private static final String STATE = "state";

    private final IndexBackend backend;
    private final Reach reach;
    private final CloseableSearchMapping mapping;
    private final CloseableSearchMapping words;
    private final SearchScope<IndexDocument> scope;
    private final Queue<CompletableFuture<?>> pending = new ConcurrentLinkedQueue<>();

    private IndexFiles(
            IndexBackend backend, Reach reach, CloseableSearchMapping mapping, CloseableSearchMapping words) {
        this.backend = backend;
        this.reach = reach;
        this.mapping = mapping;
        this.words = words;
        this.scope = mapping.scope(IndexDocument.class);
    }

    /** Opens an index that is nobody else's; makes an empty one if there is none. */
    static IndexFiles open(IndexBackend backend) {
        return open(backend, new Reach(backend, () -> {}));
    }

    /** Opens an index; makes an empty one if there is none. */
    static IndexFiles open(IndexBackend backend, Reach reach) {
        CloseableSearchMapping mapping = reach.in(() -> mapping(backend.settings()));
        return new IndexFiles(backend, reach, mapping, backend.isShared() ? mapping(LuceneBackend.words()) : mapping);
    }

    private static CloseableSearchMapping mapping(Map<String, Object> settings) {
        SearchMappingBuilder builder =
                SearchMapping.builder(AnnotatedTypeSource.fromClasses(IndexDocument.class), MethodHandles.lookup());
        settings.forEach(builder::property);
        builder.property("hibernate.search.mapping.configurer", new IndexMapping());
        return builder.build();
    }

    /** Writes documents and removes others; returns when searches see it and it survives a crash. */
    void write(Collection<IndexDocument> documents, Collection<String> gone) {
        write(documents, gone, IndexingPlanSynchronizationStrategy.sync());
    }

    /** Writes documents soon; {@link #flush()} makes sure. */
    void writeSoon(Collection<IndexDocument> documents, Collection<String> gone) {
        write(documents, gone, backend.soon(pending));
    }

    private void write(
            Collection<IndexDocument> documents,
            Collection<String> gone,
            IndexingPlanSynchronizationStrategy strategy) {
        reach.run(() -> {
            try (SearchSession session = mapping.createSession()) {
                session.indexingPlanSynchronizationStrategy(strategy);
                documents.forEach(session.indexingPlan()::addOrUpdate);
                gone.forEach(id -> session.indexingPlan().purge(IndexDocument.class, id, null));
            }
        });
    }

    /** Returns when searches see all that was written and it survives a crash. */
    void flush() {
        CompletableFuture<?> written = pending.poll();
        while (written != null) {
            written.handle((report, failure) -> failure).join();
            written = pending.poll();
        }
        reach.run(() -> {
            scope.workspace().flush();
            scope.workspace().refresh();
        });
    }

    SearchScope<IndexDocument> scope() {
        return scope;
    }

    <T> T search(Function<SearchSession, T> query) {
        return reach.in(() -> {
            try (SearchSession session = mapping.createSession()) {
                return query.apply(session);
            }
        });
    }

    /** How many publications there are. */
    long count() {
        return search(session -> session.search(scope)
                .where(scope.predicate().not(isState()).toPredicate())
                .fetchTotalHitCount());
    }

    /** The ids of some documents that an earlier build wrote, and no later one. */
    List<String> before(long build, int limit) {
        return search(session -> session.search(scope)
                .select(scope.projection().id(String.class).toProjection())
                .where(scope.predicate()
                        .range()
                        .field(IndexField.full(IndexField.BUILD))
                        .lessThan(build)
                        .toPredicate())
                .fetchHits(limit));
    }

    /** The state that was kept in the index, if it was. */
    Optional<IndexState> state() {
        SearchProjection<List<String>> text = scope.projection()
                .field(IndexField.full(IndexField.STATE), String.class)
                .list()
                .toProjection();
        return search(session ->
                        session.search(scope).select(text).where(isState()).fetchHits(1))
                .stream()
                .flatMap(List::stream)
                .map(IndexState::of)
                .findFirst();
    }

    /** Keeps the state in the index. */
    void keep(IndexState state) {
        write(List.of(new IndexDocument(STATE, Map.of(IndexField.STATE, List.of(state.text())))), List.of());
    }

    private SearchPredicate isState() {
        return scope.predicate().id().matching(STATE).toPredicate();
    }

    /** The words of a text as they are compared; told without asking an index that is elsewhere. */
    List<String> words(Language language, String text) {
        return analyzed(words, language, text);
    }

    /** The same, told by the index itself. */
    List<String> wordsOfIndex(Language language, String text) {
        return reach.in(() -> analyzed(mapping, language, text));
    }

    private static List<String> analyzed(CloseableSearchMapping by, Language language, String text) {
        return by.indexManager(IndexMapping.NAME).analyze(language.analyzer(), text).stream()
                .map(AnalysisToken::term)
                .toList();
    }

    /** See {@link IndexBackend#byNumber}. */
    SortFinalStep byNumber(String field, boolean descending, boolean missingFirst) {
        return backend.byNumber(scope().sort(), field, descending, missingFirst);
    }

    /** What has a word in one of some fields that differs from another in a letter or two, but not in the first. */
    SearchPredicate near(String[] fields, String word, Language language, int letters) {
        return backend.near(scope().predicate(), fields, word, words(language, word), letters);
    }

    /** See {@link IndexBackend#sentences}. */
    HighlighterUnifiedOptionsStep sentences(HighlighterUnifiedOptionsStep pieces) {
        return backend.sentences(pieces);
    }

    @Override
    public void close() {
        mapping.close();
        if (words != mapping) {
            words.close();
        }
    }
}
