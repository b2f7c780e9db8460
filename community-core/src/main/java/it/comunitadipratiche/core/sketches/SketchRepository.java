package it.comunitadipratiche.core.sketches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps sketches. */
@ApplicationScoped
@Transactional
class SketchRepository {
    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected SketchRepository() {
        // for the CDI proxy
    }

    @Inject
    SketchRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<Sketch> find(Sketch.Key key) {
        return Optional.ofNullable(entityManager.find(Sketch.class, key));
    }

    /** The newest first. */
    List<Sketch> of(long account, int limit) {
        return entityManager
                .createQuery(
                        "select s from Sketch s where s.key.account = :account order by s.savedAt desc", Sketch.class)
                .setParameter("account", account)
                .setMaxResults(limit)
                .getResultList();
    }

    void add(Sketch sketch) {
        entityManager.persist(sketch);
    }

    void remove(Sketch.Key key) {
        find(key).ifPresent(entityManager::remove);
    }

    void removeOf(long account) {
        entityManager
                .createQuery("delete from Sketch s where s.key.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    void removeBefore(Instant time) {
        entityManager
                .createQuery("delete from Sketch s where s.savedAt < :time")
                .setParameter("time", time)
                .executeUpdate();
    }
}
