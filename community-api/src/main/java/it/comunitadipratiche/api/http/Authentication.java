package it.comunitadipratiche.api.http;

import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Passwords;
import it.comunitadipratiche.core.identity.Tokens;
import it.comunitadipratiche.core.kernel.UnauthenticatedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;

/**
 * Recognizes callers by what they present: a personal access token, or name and password where a token is made or the
 * password is changed.
 */
@ApplicationScoped
public class Authentication {
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";
    private static final Set<String> BY_PASSWORD = Set.of("POST /api/v1/tokens", "PUT /api/v1/me/password");
    private static final String ADDRESS = "community.client-address";

    private Tokens tokens;
    private Passwords passwords;

    @SuppressWarnings("NullAway.Init")
    protected Authentication() {
        // for the CDI proxy
    }

    @Inject
    Authentication(Tokens tokens, Passwords passwords) {
        this.tokens = tokens;
        this.passwords = passwords;
    }

    /**
     * Who presents this.
     *
     * @throws UnauthenticatedException if it is nobody's, or not of a kind that is taken here
     */
    Caller caller(HttpServletRequest request, String authorization, String address, Locale locale) {
        if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            Caller caller = tokens.authenticate(
                            authorization.substring(BEARER.length()).strip())
                    .orElseThrow(() -> new UnauthenticatedException("api.http.token"));
            return speaking(caller, request, locale);
        }
        if (authorization.regionMatches(true, 0, BASIC, 0, BASIC.length()) && takesPassword(request)) {
            request.setAttribute(ADDRESS, address);
            return speaking(password(authorization.substring(BASIC.length()).strip(), address), request, locale);
        }
        throw new UnauthenticatedException("api.http.scheme");
    }

    /** The network address that the password which came with a request was tried from. */
    public static String addressOf(HttpServletRequest request) {
        return request.getAttribute(ADDRESS) instanceof String address ? address : request.getRemoteAddr();
    }

    private static boolean takesPassword(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return BY_PASSWORD.contains(request.getMethod() + ' ' + path);
    }

    private Caller password(String credentials, String address) {
        String text;
        try {
            text = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new UnauthenticatedException("api.http.basic");
        }
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new UnauthenticatedException("api.http.basic");
        }
        return passwords.authenticate(text.substring(0, colon), text.substring(colon + 1), address);
    }

    /** The language asked for comes before the one of the account. */
    private static Caller speaking(Caller caller, HttpServletRequest request, Locale locale) {
        return request.getHeader("Accept-Language") == null || caller.locale().equals(locale)
                ? caller
                : caller.in(locale);
    }
}
