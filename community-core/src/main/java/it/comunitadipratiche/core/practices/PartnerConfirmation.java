package it.comunitadipratiche.core.practices;

import it.comunitadipratiche.core.identity.Ticket;
import it.comunitadipratiche.core.kernel.Id;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That an organization was asked whether it is a partner of a practice, and what it answered: one for the two. */
@Entity
@Table(name = "practice_partner")
class PartnerConfirmation {
    static final Duration LIFE = Duration.ofDays(60);

    @jakarta.persistence.Id
    private long id;

    @Column(name = "practice_id")
    private long practiceId;

    @Column(name = "organization_id")
    private long organizationId;

    @Enumerated(EnumType.STRING)
    private PartnerState state;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected PartnerConfirmation() {
        // for JPA
    }

    PartnerConfirmation(Ticket ticket, Id practice, Id organization, Instant now) {
        this.id = ticket.id().value();
        this.practiceId = practice.value();
        this.organizationId = organization.value();
        this.state = PartnerState.ASKED;
        this.secretHash = ticket.secret().hash();
        this.askedAt = now;
    }

    /** Asks again: the earlier link ends. */
    Ticket renew(Instant now) {
        Ticket ticket = Ticket.issue("", new Id(id));
        secretHash = ticket.secret().hash();
        askedAt = now;
        return ticket;
    }

    void answer(boolean isPartner, Instant now) {
        state = isPartner ? PartnerState.CONFIRMED : PartnerState.DENIED;
        answeredAt = now;
    }

    /** Another entry stands for the organization from now on. */
    void standFor(Id organization) {
        organizationId = organization.value();
    }

    boolean opensFor(Ticket ticket, Instant now) {
        return ticket.matches(secretHash) && now.isBefore(askedAt.plus(LIFE));
    }

    boolean isAnswered() {
        return state != PartnerState.ASKED;
    }

    Id practice() {
        return new Id(practiceId);
    }

    Id organization() {
        return new Id(organizationId);
    }

    PartnerAnswer answered() {
        return new PartnerAnswer(organization(), state, askedAt, Optional.ofNullable(answeredAt));
    }
}
