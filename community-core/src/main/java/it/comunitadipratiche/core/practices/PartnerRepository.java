package it.comunitadipratiche.core.practices;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Where it is kept which partners were asked, and what they said. */
@ApplicationScoped
@Transactional
class PartnerRepository {
    private EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    protected PartnerRepository() {
        // for the CDI proxy
    }

    @Inject
    PartnerRepository(EntityManager entities) {
        this.entities = entities;
    }

    void add(PartnerConfirmation confirmation) {
        entities.persist(confirmation);
    }

    Optional<PartnerConfirmation> find(Id id) {
        return Optional.ofNullable(entities.find(PartnerConfirmation.class, id.value()));
    }

    /** One that a single transaction at a time may hold, so that it is answered once. */
    Optional<PartnerConfirmation> lock(Id id) {
        return Optional.ofNullable(
                entities.find(PartnerConfirmation.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    List<PartnerConfirmation> of(Id practice) {
        return entities.createQuery(
                        "select c from PartnerConfirmation c where c.practiceId = :practice order by c.id",
                        PartnerConfirmation.class)
                .setParameter("practice", practice.value())
                .getResultList();
    }

    List<PartnerConfirmation> by(Id organization) {
        return entities.createQuery(
                        "select c from PartnerConfirmation c where c.organizationId = :organization order by c.id",
                        PartnerConfirmation.class)
                .setParameter("organization", organization.value())
                .getResultList();
    }

    /** The newest answers of a kind. */
    List<PartnerConfirmation> answered(PartnerState state, int limit) {
        return entities.createQuery(
                        "select c from PartnerConfirmation c where c.state = :state order by c.answeredAt desc",
                        PartnerConfirmation.class)
                .setParameter("state", state)
                .setMaxResults(limit)
                .getResultList();
    }

    void remove(PartnerConfirmation confirmation) {
        entities.remove(confirmation);
        entities.flush();
    }
}
