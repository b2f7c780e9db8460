package it.comunitadipratiche.web.page;

import it.comunitadipratiche.core.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * The cookie with the secret of a session. It ends with the browser, no script sees it, other sites cannot make the
 * browser send it with a form, and it is only sent encrypted where the site is.
 */
@ApplicationScoped
class SessionCookie {
    private static final String NAME = "community-session";
    private static final int LONGEST = 200;
    private boolean secure;

    protected SessionCookie() {
        // for the CDI proxy
    }

    @Inject
    SessionCookie(Settings settings) {
        this.secure = settings.text("community.site-url", "").startsWith("https:");
    }

    Optional<String> read(HttpServletRequest request) {
        return read(NAME, request).filter(secret -> secret.length() <= LONGEST);
    }

    /** What a cookie of ours holds, if the browser has it. */
    static Optional<String> read(String name, HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                String value = cookie.getValue();
                if (cookie.getName().equals(name) && !value.isEmpty()) {
                    return Optional.of(value);
                }
            }
        }
        return Optional.empty();
    }

    /** Gives a browser the secret of its session; takes it away if the text is empty. */
    void write(String secret, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(NAME, secret);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        if (secret.isEmpty()) {
            cookie.setMaxAge(0);
        }
        response.addCookie(cookie);
    }
}
