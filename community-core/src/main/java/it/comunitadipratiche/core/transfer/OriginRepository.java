package it.comunitadipratiche.core.transfer;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is kept of where content comes from: old addresses, files, comments. */
@ApplicationScoped
class OriginRepository {
    private EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    protected OriginRepository() {
        // for the CDI proxy
    }

    @Inject
    OriginRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Redirect> redirect(String path) {
        return Optional.ofNullable(entities.find(Redirect.class, path));
    }

    Optional<ImportedAsset> asset(String externalId) {
        return Optional.ofNullable(entities.find(ImportedAsset.class, externalId));
    }

    /** Those of some external ids that comments have already. */
    Set<String> knownComments(Collection<String> externalIds) {
        if (externalIds.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(entities.createQuery(
                        "select c.externalId from ImportedComment c where c.externalId in :ids", String.class)
                .setParameter("ids", externalIds)
                .getResultList());
    }

    /** The comments kept for an entry, in the order they came. */
    List<ImportedComment> comments(Id entry, int limit) {
        return entities.createQuery(
                        "select c from ImportedComment c where c.entryId = :entry order by c.id", ImportedComment.class)
                .setParameter("entry", entry.value())
                .setMaxResults(limit)
                .getResultList();
    }

    void add(Object row) {
        entities.persist(row);
    }
}
