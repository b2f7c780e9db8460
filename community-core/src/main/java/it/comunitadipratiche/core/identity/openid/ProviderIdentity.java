package it.comunitadipratiche.core.identity.openid;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** Who the person of an account is to a provider. An account may have several; each belongs to one account for good. */
@Entity
@Table(name = "identity_openid")
class ProviderIdentity {

    @jakarta.persistence.Id
    private long id;

    @Column(name = "account_id")
    private long accountId;

    private String issuer;
    private String subject;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected ProviderIdentity() {
        // for JPA
    }

    ProviderIdentity(Id account, Assertion person, Instant now) {
        this.id = Id.next().value();
        this.accountId = account.value();
        this.issuer = person.issuer();
        this.subject = person.subject();
        this.createdAt = now;
    }

    Id id() {
        return new Id(id);
    }

    Id account() {
        return new Id(accountId);
    }

    String issuer() {
        return issuer;
    }

    String subject() {
        return subject;
    }

    Instant createdAt() {
        return createdAt;
    }
}
