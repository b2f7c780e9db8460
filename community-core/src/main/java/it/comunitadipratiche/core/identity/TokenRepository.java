package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where personal access tokens are kept. */
@ApplicationScoped
@Transactional
class TokenRepository {
    private EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    protected TokenRepository() {
        // for the CDI proxy
    }

    @Inject
    TokenRepository(EntityManager entities) {
        this.entities = entities;
    }

    void add(AccessToken token) {
        entities.persist(token);
    }

    Optional<AccessToken> find(Id id) {
        return Optional.ofNullable(entities.find(AccessToken.class, id.value()));
    }

    /** All tokens of an account, the newest first. */
    List<AccessToken> of(Id account) {
        return entities.createQuery(
                        "select t from AccessToken t where t.accountId = :account order by t.id desc",
                        AccessToken.class)
                .setParameter("account", account.value())
                .getResultList();
    }

    /** The tokens of an account that have neither expired nor been revoked, the oldest first. */
    List<AccessToken> inForce(Id account, Instant now) {
        return entities.createQuery(
                        "select t from AccessToken t where t.accountId = :account"
                                + " and t.revokedAt is null and t.expiresAt > :now order by t.id",
                        AccessToken.class)
                .setParameter("account", account.value())
                .setParameter("now", now)
                .getResultList();
    }

    long countInForce(Id account, Instant now) {
        return entities.createQuery(
                        "select count(t) from AccessToken t where t.accountId = :account"
                                + " and t.revokedAt is null and t.expiresAt > :now",
                        Long.class)
                .setParameter("account", account.value())
                .setParameter("now", now)
                .getSingleResult();
    }

    /** Notes that a token is used, unless that was noted after {@code stale}. */
    void noteUse(Id id, Instant now, Instant stale) {
        entities.createQuery("update AccessToken t set t.lastUsedAt = :now where t.id = :id"
                        + " and (t.lastUsedAt is null or t.lastUsedAt < :stale)")
                .setParameter("id", id.value())
                .setParameter("now", now)
                .setParameter("stale", stale)
                .executeUpdate();
    }
}
