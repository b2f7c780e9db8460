package it.comunitadipratiche.core.identity.openid;

import it.comunitadipratiche.core.identity.Sessions;
import it.comunitadipratiche.core.kernel.Guarded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Ends the sessions that began at a provider when they end there. */
@ApplicationScoped
@Guarded
@Transactional
class ProviderSessions {
    private OpenIdRepository repository;
    private Sessions sessions;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected ProviderSessions() {
        // for the CDI proxy
    }

    @Inject
    ProviderSessions(OpenIdRepository repository, Sessions sessions, Clock clock) {
        this.repository = repository;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Ends what a notice is about; says whether it came for the first time. */
    boolean end(LogoutNotice notice) {
        boolean fresh = repository.spend(Sha256.of(notice.issuer() + " " + notice.token()), clock.instant());
        if (fresh) {
            sessions.end(repository.sessions(notice));
        }
        return fresh;
    }
}
