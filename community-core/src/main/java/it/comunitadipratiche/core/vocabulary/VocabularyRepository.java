package it.comunitadipratiche.core.vocabulary;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps schemes, concepts and the links between them. */
@ApplicationScoped
class VocabularyRepository {
    private static final int CHUNK = 500;

    private EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    protected VocabularyRepository() {
        // for the CDI proxy
    }

    @Inject
    VocabularyRepository(EntityManager entities) {
        this.entities = entities;
    }

    void add(Object entity) {
        entities.persist(entity);
    }

    void remove(Object entity) {
        entities.remove(entity);
    }

    void flush() {
        entities.flush();
    }

    Optional<Scheme> scheme(String name) {
        return entities.createQuery("select s from Scheme s where s.name = :name", Scheme.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    Optional<Scheme> schemeOfUri(String uri) {
        return entities.createQuery("select s from Scheme s where s.uri = :uri", Scheme.class)
                .setParameter("uri", uri)
                .getResultStream()
                .findFirst();
    }

    Optional<Scheme> scheme(long id) {
        return Optional.ofNullable(entities.find(Scheme.class, id));
    }

    /** Makes other writers of a scheme wait for this transaction, and counts a change of it. */
    void lock(Scheme scheme) {
        entities.lock(scheme, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    Optional<Concept> concept(Id id) {
        return Optional.ofNullable(entities.find(Concept.class, id.value()));
    }

    Map<String, Concept> conceptsByUri(Collection<String> uris) {
        Map<String, Concept> found = new HashMap<>();
        for (List<String> some : chunks(uris)) {
            entities.createQuery("select c from Concept c where c.uri in :uris", Concept.class)
                    .setParameter("uris", some)
                    .getResultStream()
                    .forEach(concept -> found.put(concept.uri(), concept));
        }
        return found;
    }

    List<Membership> membersOf(long scheme) {
        return entities.createQuery("select m from Membership m where m.scheme = :scheme", Membership.class)
                .setParameter("scheme", scheme)
                .getResultList();
    }

    List<Membership> memberships(long concept) {
        return entities.createQuery("select m from Membership m where m.concept = :concept", Membership.class)
                .setParameter("concept", concept)
                .getResultList();
    }

    /** The names of the schemes a concept belongs to, the oldest first. */
    @Transactional
    List<String> schemesOf(Id concept) {
        return entities.createQuery(
                        "select s.name from Scheme s, Membership m"
                                + " where m.concept = :concept and s.id = m.scheme order by s.id",
                        String.class)
                .setParameter("concept", concept.value())
                .getResultList();
    }

    /** Every scheme with the number of its concepts, by name. */
    @Transactional
    List<SchemeDetails> schemes() {
        Map<Long, Long> sizes = new HashMap<>();
        entities.createQuery("select m.scheme, count(m) from Membership m group by m.scheme", Object[].class)
                .getResultStream()
                .forEach(row -> sizes.put((Long) row[0], (Long) row[1]));
        return entities.createQuery("select s from Scheme s order by s.name", Scheme.class)
                .getResultStream()
                .map(scheme ->
                        scheme.details(sizes.getOrDefault(scheme.id(), 0L).intValue()))
                .toList();
    }

    /** What changes whenever a scheme or one of its concepts does. */
    @Transactional
    Optional<Long> stamp(String name) {
        return entities.createQuery("select s.version from Scheme s where s.name = :name", Long.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    /** What changes whenever any scheme does. */
    @Transactional
    long stamp() {
        return entities.createQuery("select coalesce(sum(s.version + 1), 0) from Scheme s", Long.class)
                .getSingleResult();
    }

    /** A whole scheme. */
    @Transactional
    Optional<SchemeIndex> load(String name) {
        return scheme(name).map(this::index);
    }

    private SchemeIndex index(Scheme scheme) {
        Links links = new Links();
        readLinks(scheme.id(), "r.concept").forEach(links::add);
        readLinks(scheme.id(), "r.target").forEach(links::add);
        List<ConceptDetails> concepts = entities.createQuery(
                        "select c.id, c.uri, m.code, m.top, c.deprecated, c.replacedBy, c.content, c.version, c.updatedAt"
                                + " from Concept c, Membership m"
                                + " where m.scheme = :scheme and c.id = m.concept",
                        Object[].class)
                .setParameter("scheme", scheme.id())
                .getResultStream()
                .map(row -> details(scheme.name(), row, links))
                .toList();
        return new SchemeIndex(scheme.details(concepts.size()), concepts);
    }

    private List<Link> readLinks(long scheme, String end) {
        return entities.createQuery(
                        "select r.concept, r.kind, r.target from Relation r, Membership m"
                                + " where m.scheme = :scheme and m.concept = " + end,
                        Object[].class)
                .setParameter("scheme", scheme)
                .getResultStream()
                .map(row -> new Link((Long) row[0], (Link.Kind) row[1], (Long) row[2]))
                .toList();
    }

    private static ConceptDetails details(String scheme, Object[] row, Links links) {
        Id id = new Id((Long) row[0]);
        ConceptContent content = StoredJson.content((String) row[6]);
        return new ConceptDetails(
                id,
                scheme,
                (String) row[1],
                (String) row[2],
                content.label(),
                links.broader(id),
                links.narrower(id),
                links.related(id),
                (Boolean) row[3],
                (Boolean) row[4],
                Optional.ofNullable((Long) row[5]).map(Id::new),
                content,
                (Long) row[7],
                (Instant) row[8]);
    }

    static <T> List<List<T>> chunks(Collection<T> all) {
        List<T> list = new ArrayList<>(all);
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < list.size(); from += CHUNK) {
            chunks.add(list.subList(from, Math.min(from + CHUNK, list.size())));
        }
        return chunks;
    }
}
