package it.comunitadipratiche.web.account;

import it.comunitadipratiche.core.identity.AuthenticatorSetUp;
import java.util.List;

/**
 * The set-up of a second factor.
 *
 * @param required whether the account may do nothing else before
 */
public record AuthenticatorPage(String form, AuthenticatorSetUp setUp, boolean required, List<String> problems) {

    public AuthenticatorPage {
        problems = List.copyOf(problems);
    }
}
