package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where sessions are kept. */
@ApplicationScoped
@Transactional
class SessionRepository {
    private EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    protected SessionRepository() {
        // for the CDI proxy
    }

    @Inject
    SessionRepository(EntityManager entities) {
        this.entities = entities;
    }

    void add(BrowserSession session) {
        entities.persist(session);
    }

    Optional<BrowserSession> find(Id id) {
        return Optional.ofNullable(entities.find(BrowserSession.class, id.value()));
    }

    /** A session that one transaction at a time may hold. */
    Optional<BrowserSession> lock(Id id) {
        return Optional.ofNullable(entities.find(BrowserSession.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** The sessions of an account that were not revoked, the one used last first. */
    List<BrowserSession> of(Id account) {
        return entities.createQuery(
                        "select s from BrowserSession s where s.accountId = :account and s.revokedAt is null"
                                + " order by s.seenAt desc, s.id desc",
                        BrowserSession.class)
                .setParameter("account", account.value())
                .getResultList();
    }

    /** Notes that a session is used, unless that was noted after {@code stale}. */
    void noteUse(Id id, Instant now, Instant stale) {
        entities.createQuery("update BrowserSession s set s.seenAt = :now where s.id = :id and s.seenAt <= :stale")
                .setParameter("id", id.value())
                .setParameter("now", now)
                .setParameter("stale", stale)
                .executeUpdate();
    }

    /** Removes the sessions that ended. */
    int removeEnded(Instant now, Instant idleSince) {
        return entities.createQuery("delete from BrowserSession s"
                        + " where s.revokedAt is not null or s.expiresAt <= :now or s.seenAt <= :idleSince")
                .setParameter("now", now)
                .setParameter("idleSince", idleSince)
                .executeUpdate();
    }

    void removeOf(Id account) {
        entities.createQuery("delete from BrowserSession s where s.accountId = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }
}
