package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Where second factors are kept. */
@ApplicationScoped
@Transactional
class FactorRepository {
    private EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    protected FactorRepository() {
        // for the CDI proxy
    }

    @Inject
    FactorRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Authenticator> find(Id account) {
        return Optional.ofNullable(entities.find(Authenticator.class, account.value()));
    }

    /** An authenticator that one transaction at a time may hold, so that a code is used once. */
    Optional<Authenticator> lock(Id account) {
        return Optional.ofNullable(entities.find(Authenticator.class, account.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    void add(Authenticator authenticator) {
        entities.persist(authenticator);
    }

    /** Puts other recovery codes in the place of those there are. */
    void replaceCodes(Id account, List<String> codes) {
        removeCodes(account);
        codes.forEach(code -> entities.persist(new RecoveryCode(account, code)));
    }

    long countCodes(Id account) {
        return entities.createQuery("select count(c) from RecoveryCode c where c.accountId = :account", Long.class)
                .setParameter("account", account.value())
                .getSingleResult();
    }

    /** Uses up a recovery code; says whether there was one. */
    boolean takeCode(Id account, String hash) {
        return entities.createQuery("delete from RecoveryCode c where c.accountId = :account and c.codeHash = :hash")
                        .setParameter("account", account.value())
                        .setParameter("hash", hash)
                        .executeUpdate()
                > 0;
    }

    void remove(Id account) {
        removeCodes(account);
        find(account).ifPresent(entities::remove);
    }

    private void removeCodes(Id account) {
        entities.createQuery("delete from RecoveryCode c where c.accountId = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }
}
