package it.comunitadipratiche.web.console.people;

import it.comunitadipratiche.core.identity.AccountDetails;
import it.comunitadipratiche.core.identity.AccountProfile;
import it.comunitadipratiche.core.identity.SecondFactorState;
import it.comunitadipratiche.web.console.Choice;
import it.comunitadipratiche.web.console.Objections;
import java.util.List;
import java.util.Optional;

/**
 * An account.
 *
 * @param profile as it is, or as it was typed
 * @param own whether it is the one of who looks at it
 * @param handled whether who looks at it may change it
 * @param roles those who looks at it may give
 * @param secondFactor for those who may take it away
 */
public record AccountPage(
        String path,
        AccountDetails account,
        AccountProfile profile,
        boolean own,
        boolean handled,
        List<Choice> roles,
        List<Choice> languages,
        Optional<SecondFactorState> secondFactor,
        Optional<Trail> trail,
        Objections objections) {

    public AccountPage {
        roles = List.copyOf(roles);
        languages = List.copyOf(languages);
    }

    /** The addresses of what the account did and of what was done to it. */
    public record Trail(String by, String about) {}

    @Override
    public String toString() {
        return "AccountPage[" + account.id() + "]";
    }
}
