package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** A link in a letter by which the owner of an account does one thing, once, while it is fresh; removed when it is used. */
@Entity
@Table(name = "identity_link")
class OneTimeLink {

    @jakarta.persistence.Id
    private long id;

    @Enumerated(EnumType.STRING)
    private LinkKind kind;

    @Column(name = "account_id")
    private long accountId;

    private String email;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected OneTimeLink() {
        // for JPA
    }

    OneTimeLink(Ticket ticket, LinkKind kind, Id account, String email, Instant now) {
        this.id = ticket.id().value();
        this.secretHash = ticket.secret().hash();
        this.kind = kind;
        this.accountId = account.value();
        this.email = email;
        this.expiresAt = now.plus(kind.life());
    }

    boolean isGood(LinkKind wanted, Ticket ticket, Instant now) {
        return kind == wanted && now.isBefore(expiresAt) && ticket.matches(secretHash);
    }

    Id account() {
        return new Id(accountId);
    }

    /** The address it was sent to. */
    String email() {
        return email;
    }
}
