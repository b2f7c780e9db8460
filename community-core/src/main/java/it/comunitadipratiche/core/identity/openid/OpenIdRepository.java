package it.comunitadipratiche.core.identity.openid;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where it is kept who people are to providers, and which sessions began there. */
@ApplicationScoped
@Transactional
class OpenIdRepository {
    private EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    protected OpenIdRepository() {
        // for the CDI proxy
    }

    @Inject
    OpenIdRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<ProviderIdentity> find(String issuer, String subject) {
        return entities.createQuery(
                        "select i from ProviderIdentity i where i.issuer = :issuer and i.subject = :subject",
                        ProviderIdentity.class)
                .setParameter("issuer", issuer)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    List<ProviderIdentity> of(Id account) {
        return entities.createQuery(
                        "select i from ProviderIdentity i where i.accountId = :account order by i.id",
                        ProviderIdentity.class)
                .setParameter("account", account.value())
                .getResultList();
    }

    void add(ProviderIdentity identity) {
        entities.persist(identity);
        entities.flush();
    }

    /** Keeps with what a session began, which is written first. */
    void add(ProviderSession session) {
        entities.flush();
        entities.persist(session);
    }

    /** Whether a session began at a provider. */
    boolean isFromProvider(Id session) {
        return entities.find(ProviderSession.class, session.value()) != null;
    }

    /** The sessions here that a provider says to end. */
    List<Id> sessions(LogoutNotice notice) {
        String found = "select s.sessionId from ProviderSession s, ProviderIdentity i"
                + " where i.id = s.identityId and i.issuer = :issuer"
                + (notice.subject().isPresent() ? " and i.subject = :subject" : "")
                + (notice.session().isPresent() ? " and s.sidHash = :sid" : "");
        TypedQuery<Long> query = entities.createQuery(found, Long.class).setParameter("issuer", notice.issuer());
        notice.subject().ifPresent(subject -> query.setParameter("subject", subject));
        notice.session().ifPresent(sid -> query.setParameter("sid", Sha256.of(sid)));
        return query.getResultStream().map(Id::new).toList();
    }

    /** Notes a logout token; says whether it is a new one. */
    boolean spend(String hash, Instant now) {
        if (entities.find(SpentToken.class, hash) != null) {
            return false;
        }
        entities.persist(new SpentToken(hash, now));
        entities.flush();
        return true;
    }

    void removeSpent(Instant before) {
        entities.createQuery("delete from SpentToken t where t.receivedAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    /** The sessions' links go with it, in the database. */
    void removeOf(Id account) {
        entities.createQuery("delete from ProviderIdentity i where i.accountId = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }
}
