package it.comunitadipratiche.core.identity.openid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A logout token that was taken, so that it is not taken again. */
@Entity
@Table(name = "identity_openid_logout")
@SuppressWarnings("UnusedVariable") // read by queries
class SpentToken {

    @jakarta.persistence.Id
    @Column(name = "token_hash")
    private String hash;

    @Column(name = "received_at")
    private Instant receivedAt;

    @SuppressWarnings("NullAway.Init")
    protected SpentToken() {
        // for JPA
    }

    SpentToken(String hash, Instant now) {
        this.hash = hash;
        this.receivedAt = now;
    }
}
