package it.comunitadipratiche.core.alerts;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps saved searches. */
@ApplicationScoped
@Transactional
class SavedSearchRepository {
    private EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    protected SavedSearchRepository() {
        // for the CDI proxy
    }

    @Inject
    SavedSearchRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** The oldest first. */
    List<SavedSearch> of(Id account) {
        return entities.createQuery(
                        "select s from SavedSearch s where s.accountId = :account order by s.id", SavedSearch.class)
                .setParameter("account", account.value())
                .getResultList();
    }

    Optional<SavedSearch> find(Id id) {
        return Optional.ofNullable(entities.find(SavedSearch.class, id.value()));
    }

    /** Accounts with an alert that is due, from one on. */
    List<Id> accountsDue(Instant now, long after, int limit) {
        return entities
                .createQuery(
                        "select distinct s.accountId from SavedSearch s where s.frequency <> :never"
                                + " and s.dueAt <= :now and s.accountId > :after order by s.accountId",
                        Long.class)
                .setParameter("never", Frequency.NEVER)
                .setParameter("now", now)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(Id::new)
                .toList();
    }

    /** Those of an account that are due, held by one transaction at a time. */
    List<SavedSearch> lockDue(Id account, Instant now) {
        return entities
                .createQuery("select s.id from SavedSearch s where s.accountId = :account order by s.id", Long.class)
                .setParameter("account", account.value())
                .getResultList()
                .stream()
                .flatMap(id ->
                        Optional.ofNullable(entities.find(SavedSearch.class, id, LockModeType.PESSIMISTIC_WRITE))
                                .stream())
                .filter(search -> search.isDue(now))
                .toList();
    }

    void add(SavedSearch search) {
        entities.persist(search);
    }

    void remove(SavedSearch search) {
        entities.remove(search);
    }

    void removeOf(Id account) {
        entities.createQuery("delete from SavedSearch s where s.accountId = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }

    void flush() {
        entities.flush();
    }
}
