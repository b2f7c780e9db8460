package it.comunitadipratiche.core.content.types;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Keeps the content types that were defined at run time. */
@ApplicationScoped
@Transactional
class ContentTypeRepository {
    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected ContentTypeRepository() {
        // for the CDI proxy
    }

    @Inject
    ContentTypeRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    List<String> definitions() {
        return entityManager
                .createQuery("select t from ContentTypeRow t order by t.name", ContentTypeRow.class)
                .getResultStream()
                .map(ContentTypeRow::definition)
                .toList();
    }

    Optional<ContentTypeRow> find(String name) {
        return Optional.ofNullable(entityManager.find(ContentTypeRow.class, name));
    }

    void add(ContentTypeRow row) {
        entityManager.persist(row);
    }

    void remove(ContentTypeRow row) {
        entityManager.remove(row);
    }
}
