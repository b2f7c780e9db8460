package it.comunitadipratiche.core.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Links and their uses in the database. */
@ApplicationScoped
class LinkRepository {
    private static final String USED = "exists (select u.type from UsedLink u where u.key.link = l.id)";

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected LinkRepository() {
        // for the CDI proxy
    }

    @Inject
    LinkRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(Link link) {
        entityManager.persist(link);
    }

    void add(UsedLink use) {
        entityManager.persist(use);
    }

    void remove(UsedLink use) {
        entityManager.remove(use);
    }

    Optional<Link> find(long id) {
        return Optional.ofNullable(entityManager.find(Link.class, id));
    }

    Map<String, Link> byHash(Collection<String> hashes) {
        Map<String, Link> found = new HashMap<>();
        if (!hashes.isEmpty()) {
            entityManager
                    .createQuery("select l from Link l where l.hash in :hashes", Link.class)
                    .setParameter("hashes", hashes)
                    .getResultList()
                    .forEach(link -> found.put(link.hash(), link));
        }
        return found;
    }

    List<UsedLink> uses(long entry, String locale) {
        return entityManager
                .createQuery(
                        "select u from UsedLink u where u.key.entry = :entry and u.key.locale = :locale",
                        UsedLink.class)
                .setParameter("entry", entry)
                .setParameter("locale", locale)
                .getResultList();
    }

    List<UsedLink> usesOf(long link, int limit) {
        return entityManager
                .createQuery(
                        "select u from UsedLink u where u.key.link = :link order by u.key.entry, u.key.locale, u.key.path",
                        UsedLink.class)
                .setParameter("link", link)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those to visit now, the longest due first. */
    List<Link> due(Instant now, int limit) {
        return entityManager
                .createQuery(
                        "select l from Link l where l.due <= :now and " + USED + " order by l.due, l.id", Link.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Links next to an id, newest first, or oldest first when going backwards. */
    List<Link> list(Optional<LinkState> state, boolean moved, Optional<Long> from, boolean backwards, int limit) {
        TypedQuery<Link> query = entityManager
                .createQuery(
                        "select l from Link l where " + USED
                                + (state.isPresent() ? " and l.state = :state" : "")
                                + (moved ? " and l.redirectedTo is not null" : "")
                                + (from.isPresent() ? " and l.id " + (backwards ? ">" : "<") + " :id" : "")
                                + " order by l.id"
                                + (backwards ? "" : " desc"),
                        Link.class)
                .setMaxResults(limit);
        state.ifPresent(wanted -> query.setParameter("state", wanted));
        from.ifPresent(id -> query.setParameter("id", id));
        return query.getResultList();
    }

    long count(LinkState state) {
        return entityManager
                .createQuery("select count(l) from Link l where l.state = :state and " + USED, Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }

    /** Forgets links that nothing leads to. */
    int removeUnused() {
        return entityManager.createQuery("delete from Link l where not " + USED).executeUpdate();
    }

    void flush() {
        entityManager.flush();
    }
}
