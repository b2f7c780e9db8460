package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where invitations and one-time links are kept. */
@ApplicationScoped
@Transactional
class LinkRepository {
    private EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    protected LinkRepository() {
        // for the CDI proxy
    }

    @Inject
    LinkRepository(EntityManager entities) {
        this.entities = entities;
    }

    void add(OneTimeLink link) {
        entities.persist(link);
    }

    Optional<OneTimeLink> find(Id id) {
        return Optional.ofNullable(entities.find(OneTimeLink.class, id.value()));
    }

    /** A link that one transaction at a time may hold, so that it is used once. */
    Optional<OneTimeLink> lock(Id id) {
        return Optional.ofNullable(entities.find(OneTimeLink.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    void removeOf(Id account, LinkKind kind) {
        entities.createQuery("delete from OneTimeLink l where l.accountId = :account and l.kind = :kind")
                .setParameter("account", account.value())
                .setParameter("kind", kind)
                .executeUpdate();
    }

    void removeOf(Id account) {
        entities.createQuery("delete from OneTimeLink l where l.accountId = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }

    void removeExpired(Instant links, Instant invitations) {
        entities.createQuery("delete from OneTimeLink l where l.expiresAt <= :time")
                .setParameter("time", links)
                .executeUpdate();
        entities.createQuery("delete from Invitation i where i.expiresAt <= :time")
                .setParameter("time", invitations)
                .executeUpdate();
    }

    void add(Invitation invitation) {
        entities.persist(invitation);
        entities.flush();
    }

    void remove(Invitation invitation) {
        entities.remove(invitation);
    }

    /** Removes an invitation so that another one can take its address in the same transaction. */
    void removeNow(Invitation invitation) {
        entities.remove(invitation);
        entities.flush();
    }

    Optional<Invitation> findInvitation(Id id) {
        return Optional.ofNullable(entities.find(Invitation.class, id.value()));
    }

    /** An invitation that one transaction at a time may hold, so that it is accepted once. */
    Optional<Invitation> lockInvitation(Id id) {
        return Optional.ofNullable(entities.find(Invitation.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Invitation> findInvitation(String emailKey) {
        return entities.createQuery("select i from Invitation i where i.emailKey = :key", Invitation.class)
                .setParameter("key", emailKey)
                .getResultStream()
                .findFirst();
    }

    Page<InvitationDetails> listInvitations(PageRequest request) {
        KeysetQuery list = new KeysetQuery("Invitation", "createdAt", true, "open", request);
        list.startAtCursor(text -> Instant.ofEpochMilli(Long.parseLong(text)));
        List<InvitationDetails> found = list.read(entities.createQuery(list.jpql(), Invitation.class)).stream()
                .map(Invitation::details)
                .toList();
        return list.page(
                found,
                invitation -> List.of(
                        String.valueOf(invitation.createdAt().toEpochMilli()),
                        String.valueOf(invitation.id().value())));
    }

    List<InvitationDetails> expiredInvitations(Instant now, int limit) {
        return entities.createQuery(
                        "select i from Invitation i where i.expiresAt <= :now order by i.expiresAt desc, i.id desc",
                        Invitation.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultStream()
                .map(Invitation::details)
                .toList();
    }

    long countExpiredInvitations(Instant now) {
        return entities.createQuery("select count(i) from Invitation i where i.expiresAt <= :now", Long.class)
                .setParameter("now", now)
                .getSingleResult();
    }
}
