package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The second factor of an account: an app that shows codes made of a secret and the time. It is prepared with a new
 * secret, and enabled once its owner has shown a code of it. A code counts once.
 */
@Entity
@Table(name = "identity_authenticator")
class Authenticator {

    @jakarta.persistence.Id
    @Column(name = "account_id")
    private long accountId;

    @Column(name = "sealed_secret")
    private String sealedSecret;

    @Column(name = "last_step")
    private long lastStep;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "enabled_at")
    private @Nullable Instant enabledAt;

    @SuppressWarnings("NullAway.Init")
    protected Authenticator() {
        // for JPA
    }

    Authenticator(Id account, String sealedSecret, Instant now) {
        this.accountId = account.value();
        prepare(sealedSecret, now);
    }

    /** Begins anew with another secret. */
    final void prepare(String sealed, Instant now) {
        sealedSecret = sealed;
        createdAt = now;
        lastStep = 0;
    }

    void enable(Instant now) {
        enabledAt = now;
    }

    /** Whether this is a code of these moments that was not used; then it is. */
    boolean accept(byte[] secret, String code, Instant now) {
        var step = Totp.stepOf(secret, code, now, lastStep);
        step.ifPresent(used -> lastStep = used);
        return step.isPresent();
    }

    boolean isEnabled() {
        return enabledAt != null;
    }

    Optional<Instant> enabledAt() {
        return Optional.ofNullable(enabledAt);
    }

    String sealedSecret() {
        return sealedSecret;
    }
}
