package it.comunitadipratiche.api.http;

import it.comunitadipratiche.core.identity.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Recognizes people by the session their browser has with the site. The interface asks for it only where pages fetch
 * pictures and other files by themselves; everything else needs a token.
 */
public interface SiteSessions {

    /** Who is signed in; empty if nobody is. */
    Optional<Caller> caller(HttpServletRequest request);
}
