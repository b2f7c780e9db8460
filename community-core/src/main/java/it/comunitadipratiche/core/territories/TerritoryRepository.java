package it.comunitadipratiche.core.territories;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** Keeps the territories. */
@ApplicationScoped
class TerritoryRepository {
    private EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    protected TerritoryRepository() {
        // for the CDI proxy
    }

    @Inject
    TerritoryRepository(EntityManager entities) {
        this.entities = entities;
    }

    void add(Territory territory) {
        entities.persist(territory);
    }

    List<Territory> all() {
        return entities.createQuery("select t from Territory t", Territory.class)
                .getResultList();
    }

    /** All of them, to look up. */
    @Transactional
    TerritoryIndex load() {
        String stamp = stamp();
        return new TerritoryIndex(stamp, all().stream().map(Territory::details).toList());
    }

    /** What changes whenever a territory does. */
    @Transactional
    String stamp() {
        Object[] row = entities.createQuery(
                        "select count(t), coalesce(sum(t.version), 0) from Territory t", Object[].class)
                .getSingleResult();
        return row[0] + "/" + row[1];
    }
}
