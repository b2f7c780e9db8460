package it.comunitadipratiche.web.page;

import it.comunitadipratiche.api.http.SiteSessions;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The sessions of the site, for the files its pages show. */
@ApplicationScoped
class BrowserSessions implements SiteSessions {
    private SessionCookie cookie;
    private Sessions sessions;

    @SuppressWarnings("NullAway.Init")
    protected BrowserSessions() {
        // for the CDI proxy
    }

    @Inject
    BrowserSessions(SessionCookie cookie, Sessions sessions) {
        this.cookie = cookie;
        this.sessions = sessions;
    }

    @Override
    public Optional<Caller> caller(HttpServletRequest request) {
        return cookie.read(request).flatMap(sessions::find).map(session -> session.caller());
    }
}
