package it.comunitadipratiche.core.synonyms;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Keeps synonyms. */
@ApplicationScoped
@Transactional
class SynonymRepository {
    private EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    protected SynonymRepository() {
        // for the CDI proxy
    }

    @Inject
    SynonymRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** In the order of their first words. */
    List<SynonymGroup> all() {
        return entities.createQuery("select s from SynonymGroup s order by lower(s.words), s.id", SynonymGroup.class)
                .getResultList();
    }

    long count() {
        return entities.createQuery("select count(s) from SynonymGroup s", Long.class)
                .getSingleResult();
    }

    Optional<SynonymGroup> find(Id id) {
        return Optional.ofNullable(entities.find(SynonymGroup.class, id.value()));
    }

    void add(SynonymGroup group) {
        entities.persist(group);
    }

    void remove(SynonymGroup group) {
        entities.remove(group);
    }

    void flush() {
        entities.flush();
    }
}
