package it.comunitadipratiche.web.account;

import it.comunitadipratiche.core.identity.AccountDetails;
import it.comunitadipratiche.core.identity.SecondFactorState;
import it.comunitadipratiche.core.identity.SessionDetails;
import it.comunitadipratiche.core.identity.TokenDetails;
import java.util.List;

/** One's own account. */
public record MePage(
        String form,
        AccountDetails account,
        List<String> roles,
        SecondFactorState secondFactor,
        List<SessionDetails> sessions,
        List<TokenDetails> tokens) {

    public MePage {
        roles = List.copyOf(roles);
        sessions = List.copyOf(sessions);
        tokens = List.copyOf(tokens);
    }

    @Override
    public String toString() {
        return "MePage[" + account.id() + "]";
    }
}
