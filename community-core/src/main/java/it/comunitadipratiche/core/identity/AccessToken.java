package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A personal access token: lets a program work for an account, within its scopes, until it expires or is revoked. Its
 * secret is given once and kept as a hash.
 */
@Entity
@Table(name = "identity_token")
class AccessToken {

    @jakarta.persistence.Id
    private long id;

    @Column(name = "account_id")
    private long accountId;

    private String name;

    @Column(name = "secret_hash")
    private String secretHash;

    private String scopes;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected AccessToken() {
        // for JPA
    }

    AccessToken(Bearer bearer, Id account, String name, Scopes scopes, Instant now, Instant expiresAt) {
        this.id = bearer.token().value();
        this.secretHash = bearer.secret().hash();
        this.accountId = account.value();
        this.name = name;
        this.scopes = scopes.text();
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    /** Ends it; says whether it was still in force. */
    boolean revoke(Instant now) {
        if (revokedAt != null) {
            return false;
        }
        revokedAt = now;
        return true;
    }

    /** Ends it and forgets what its owner called it. */
    void erase(Instant now) {
        revoke(now);
        name = "";
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    Id id() {
        return new Id(id);
    }

    Id account() {
        return new Id(accountId);
    }

    Scopes scopes() {
        return Scopes.read(scopes);
    }

    String secretHash() {
        return secretHash;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    TokenDetails details() {
        return new TokenDetails(
                id(),
                account(),
                name,
                scopes().names(),
                createdAt,
                expiresAt,
                Optional.ofNullable(lastUsedAt),
                Optional.ofNullable(revokedAt));
    }
}
