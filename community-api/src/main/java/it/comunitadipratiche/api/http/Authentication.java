package it.comunitadipratiche.api.http;

import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.kernel.UnauthenticatedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** Recognizes callers by what they present: a personal access token, or name and password where a token is made. */
@ApplicationScoped
public class Authentication {

    Caller caller(HttpServletRequest request, String authorization, Locale locale) {
        throw new UnauthenticatedException("api.http.scheme");
    }
}
