package it.comunitadipratiche.web.page;

import it.comunitadipratiche.core.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** The cookie a browser has while somebody signs in at an OpenID provider: for ten minutes, and for that path alone. */
@ApplicationScoped
public class JourneyCookie {
    private static final String NAME = "community-openid";
    private static final String PATH = "/openid";
    private static final int SECONDS = 600;
    private boolean secure;

    protected JourneyCookie() {
        // for the CDI proxy
    }

    @Inject
    JourneyCookie(Settings settings) {
        this.secure = settings.siteUrl().startsWith("https:");
    }

    public Optional<String> read(Visit visit) {
        return SessionCookie.read(NAME, visit.request());
    }

    /** Keeps a journey; ends it if the text is empty. */
    void write(String journey, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(NAME, journey);
        cookie.setPath(request.getContextPath() + PATH);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(journey.isEmpty() ? 0 : SECONDS);
        response.addCookie(cookie);
    }
}
