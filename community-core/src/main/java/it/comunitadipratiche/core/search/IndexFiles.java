package it.comunitadipratiche.core.search;

import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.hibernate.search.engine.backend.analysis.AnalysisToken;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMappingBuilder;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;

/** The index as it is kept: documents go in by their id, and are seen by searches once written. */
final class IndexFiles implements AutoCloseable {
    private final CloseableSearchMapping mapping;
    private final SearchScope<IndexDocument> scope;

    private IndexFiles(CloseableSearchMapping mapping) {
        this.mapping = mapping;
        this.scope = mapping.scope(IndexDocument.class);
    }

    /** Whether there is an index in a folder. */
    static boolean exists(Path folder) {
        return Files.isDirectory(folder.resolve(IndexMapping.NAME));
    }

    /** Opens the index in a folder; makes an empty one if there is none. */
    static IndexFiles open(Path folder) {
        SearchMappingBuilder builder =
                SearchMapping.builder(AnnotatedTypeSource.fromClasses(IndexDocument.class), MethodHandles.lookup());
        LuceneBackend.settings(folder).forEach(builder::property);
        builder.property("hibernate.search.mapping.configurer", new IndexMapping());
        return new IndexFiles(builder.build());
    }

    /** Writes documents and removes others; returns when searches see it and it survives a crash. */
    void write(Collection<IndexDocument> documents, Collection<String> gone) {
        try (SearchSession session = mapping.createSession()) {
            session.indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.sync());
            documents.forEach(session.indexingPlan()::addOrUpdate);
            gone.forEach(id -> session.indexingPlan().purge(IndexDocument.class, id, null));
        }
    }

    /** Writes documents soon; {@link #flush()} makes sure. */
    void writeSoon(Collection<IndexDocument> documents, Collection<String> gone) {
        try (SearchSession session = mapping.createSession()) {
            session.indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.async());
            documents.forEach(session.indexingPlan()::addOrUpdate);
            gone.forEach(id -> session.indexingPlan().purge(IndexDocument.class, id, null));
        }
    }

    /** Returns when searches see all that was written and it survives a crash. */
    void flush() {
        scope.workspace().flush();
        scope.workspace().refresh();
    }

    SearchScope<IndexDocument> scope() {
        return scope;
    }

    <T> T search(Function<SearchSession, T> query) {
        try (SearchSession session = mapping.createSession()) {
            return query.apply(session);
        }
    }

    /** How many documents there are. */
    long count() {
        return search(session -> session.search(scope)
                .where(scope.predicate().matchAll().toPredicate())
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

    /** The words of a text as they are compared. */
    List<String> words(Language language, String text) {
        return mapping.indexManager(IndexMapping.NAME).analyze(language.analyzer(), text).stream()
                .map(AnalysisToken::term)
                .toList();
    }

    @Override
    public void close() {
        mapping.close();
    }
}
