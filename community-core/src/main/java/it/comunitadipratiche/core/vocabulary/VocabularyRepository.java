package it.comunitadipratiche.core.vocabulary;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.vocabulary.skos.ConceptContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    List<Scheme> allSchemes() {
        return entities.createQuery("select s from Scheme s order by s.id", Scheme.class)
                .getResultList();
    }

    /** Makes other writers of a scheme wait for this transaction. */
    void hold(Scheme scheme) {
        entities.lock(scheme, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Makes other writers of a scheme wait for this transaction, and counts a change of it. */
    void lock(Scheme scheme) {
        entities.lock(scheme, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** Lets go of everything read and not yet written. */
    void forget() {
        entities.clear();
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

    List<Membership> memberships(Collection<Long> concepts) {
        return inChunks("select m from Membership m where m.concept in :ids", Membership.class, concepts);
    }

    Map<Long, String> urisOf(Collection<Long> concepts) {
        Map<Long, String> uris = new HashMap<>();
        inChunks("select c.id, c.uri from Concept c where c.id in :ids", Object[].class, concepts)
                .forEach(row -> uris.put((Long) row[0], (String) row[1]));
        return uris;
    }

    /** The links that begin at some concepts. */
    List<Relation> linksFrom(Collection<Long> concepts) {
        return inChunks("select r from Relation r where r.concept in :ids", Relation.class, concepts);
    }

    /** The links that end at some concepts. */
    List<Relation> linksTo(Collection<Long> concepts) {
        return inChunks("select r from Relation r where r.target in :ids", Relation.class, concepts);
    }

    /** Everything broader than some concepts, however far up. */
    Set<Long> above(Collection<Long> concepts) {
        Set<Long> above = new HashSet<>();
        Collection<Long> next = concepts;
        while (!next.isEmpty()) {
            next = linksFrom(next).stream()
                    .map(Relation::link)
                    .filter(link -> link.kind() == Link.Kind.BROADER)
                    .map(Link::target)
                    .filter(above::add)
                    .toList();
        }
        return above;
    }

    /** The concepts that have a link with a concept. */
    Set<Long> neighbours(long concept) {
        Set<Long> neighbours = new HashSet<>();
        linksFrom(List.of(concept))
                .forEach(relation -> neighbours.add(relation.link().target()));
        linksTo(List.of(concept))
                .forEach(relation -> neighbours.add(relation.link().concept()));
        return neighbours;
    }

    /** Gives a concept these broader and related concepts and no others; says whether that changes anything. */
    boolean relink(long concept, Set<Long> broader, Set<Long> related) {
        Set<Link> wanted = new HashSet<>();
        broader.forEach(target -> wanted.add(Link.broader(concept, target)));
        related.forEach(other -> wanted.add(Link.related(concept, other)));
        List<Relation> present = new ArrayList<>(linksFrom(List.of(concept)));
        linksTo(List.of(concept)).stream()
                .filter(relation -> relation.link().kind() == Link.Kind.RELATED)
                .forEach(present::add);
        boolean changes = false;
        for (Relation relation : present) {
            if (!wanted.remove(relation.link())) {
                remove(relation);
                changes = true;
            }
        }
        wanted.forEach(link -> add(new Relation(link)));
        return changes || !wanted.isEmpty();
    }

    private <T> List<T> inChunks(String query, Class<T> type, Collection<Long> ids) {
        List<T> found = new ArrayList<>();
        for (List<Long> some : chunks(ids)) {
            found.addAll(
                    entities.createQuery(query, type).setParameter("ids", some).getResultList());
        }
        return found;
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
