package it.comunitadipratiche.core.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether the installation waits for its first administrator, and the secret it waits for; there is one row. */
@Entity
@Table(name = "identity_setup")
class SetupState {
    static final long ONLY = 1;

    @Id
    private long id = ONLY;

    @Column(name = "secret_hash")
    private @Nullable String secretHash;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    protected SetupState() {
        // for JPA
    }

    void expect(Secret secret, Instant until) {
        secretHash = secret.hash();
        expiresAt = until;
    }

    boolean accepts(String secret, Instant now) {
        return secretHash != null && expiresAt != null && now.isBefore(expiresAt) && Secret.matches(secret, secretHash);
    }

    void complete(Instant now) {
        secretHash = null;
        expiresAt = null;
        completedAt = now;
    }

    boolean isComplete() {
        return completedAt != null;
    }

    long id() {
        return id;
    }
}
