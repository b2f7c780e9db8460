package it.comunitadipratiche.web.account;

import it.comunitadipratiche.core.identity.AuthenticatorSetUp;
import java.util.List;
import java.util.Optional;

/**
 * The set-up of a second factor.
 *
 * @param setUp what the app is to be told; nothing once it was told, when a code was wrong
 * @param required whether the account may do nothing else before
 */
public record AuthenticatorPage(
        String form, Optional<AuthenticatorSetUp> setUp, boolean required, List<String> problems) {

    public AuthenticatorPage {
        problems = List.copyOf(problems);
    }
}
