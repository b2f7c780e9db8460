package it.comunitadipratiche.core.library.catalogue;

import it.comunitadipratiche.core.content.EntryStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Keeps pairs of materials that look like the same. */
@ApplicationScoped
class PairRepository {
    private static final String LIVE = " and exists (select l.entry.id from EntryLocale l where l.entry.id = p.oneId"
            + " and l.status <> :archived) and exists (select m.entry.id from EntryLocale m where m.entry.id ="
            + " p.otherId and m.status <> :archived)";
    private EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    protected PairRepository() {
        // for the CDI proxy
    }

    @Inject
    PairRepository(EntityManager entities) {
        this.entities = entities;
    }

    void add(Pair pair) {
        entities.persist(pair);
    }

    void remove(Pair pair) {
        entities.remove(pair);
    }

    Optional<Pair> find(long one, long other) {
        return entities.createQuery(
                        "select p from MaterialPair p where p.oneId = :one and p.otherId = :other", Pair.class)
                .setParameter("one", Math.min(one, other))
                .setParameter("other", Math.max(one, other))
                .getResultStream()
                .findFirst();
    }

    /** Those a material is one of. */
    List<Pair> of(long entry) {
        return entities.createQuery(
                        "select p from MaterialPair p where p.oneId = :entry or p.otherId = :entry", Pair.class)
                .setParameter("entry", entry)
                .getResultList();
    }

    /** Those of two materials that are in use, the surest first, after one. */
    List<Pair> list(boolean different, int weight, long id, int limit) {
        return entities.createQuery(
                        "select p from MaterialPair p where p.decidedAt is " + (different ? "not null" : "null")
                                + " and (p.weight < :weight or (p.weight = :weight and p.id < :id))" + LIVE
                                + " order by p.weight desc, p.id desc",
                        Pair.class)
                .setParameter("weight", weight)
                .setParameter("id", id)
                .setParameter("archived", EntryStatus.ARCHIVED)
                .setMaxResults(limit)
                .getResultList();
    }

    long count() {
        return entities.createQuery(
                        "select count(p.id) from MaterialPair p where p.decidedAt is null" + LIVE, Long.class)
                .setParameter("archived", EntryStatus.ARCHIVED)
                .getSingleResult();
    }

    void removeAll(long entry) {
        entities.createQuery("delete from MaterialPair p where p.oneId = :entry or p.otherId = :entry")
                .setParameter("entry", entry)
                .executeUpdate();
    }
}
