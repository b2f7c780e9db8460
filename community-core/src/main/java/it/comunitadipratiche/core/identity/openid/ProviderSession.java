package it.comunitadipratiche.core.identity.openid;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** With which session at a provider a session here began. The database removes it with the session. */
@Entity
@Table(name = "identity_openid_session")
@SuppressWarnings("UnusedVariable") // read by queries
class ProviderSession {

    @jakarta.persistence.Id
    @Column(name = "session_id")
    private long sessionId;

    @Column(name = "openid_id")
    private long identityId;

    @Column(name = "sid_hash")
    private @Nullable String sidHash;

    @SuppressWarnings("NullAway.Init")
    protected ProviderSession() {
        // for JPA
    }

    ProviderSession(Id session, ProviderIdentity identity, Optional<String> sid) {
        this.sessionId = session.value();
        this.identityId = identity.id().value();
        this.sidHash = sid.map(Sha256::of).orElse(null);
    }
}
