package it.comunitadipratiche.core.identity.openid;

import it.comunitadipratiche.core.identity.AccountDetails;
import it.comunitadipratiche.core.identity.AccountProfile;
import it.comunitadipratiche.core.identity.Accounts;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.identity.Invitations;
import it.comunitadipratiche.core.identity.NewAccount;
import it.comunitadipratiche.core.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Finds or makes the account of an address somebody came with for the first time. */
@ApplicationScoped
class Newcomers {
    private Accounts accounts;
    private Invitations invitations;
    private Callers callers;
    private EntryRule rule;

    @SuppressWarnings("NullAway.Init")
    protected Newcomers() {
        // for the CDI proxy
    }

    @Inject
    Newcomers(Accounts accounts, Invitations invitations, Callers callers, Settings settings) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.callers = callers;
        this.rule = EntryRule.of(settings);
    }

    /** The account that has an address. */
    Optional<AccountDetails> owner(String email) {
        return callers.call(Caller.system(), () -> accounts.findByEmail(email));
    }

    /** A new account: as the address was invited, else as the settings say; nothing if they let in nobody else. */
    Optional<AccountDetails> account(String email, Assertion person) {
        AccountProfile profile = new AccountProfile(email, person.name(), person.locale());
        return invitations.accept(profile).or(() -> rule.role()
                .map(role -> new NewAccount(profile, Set.of(role), Optional.empty()))
                .map(wanted -> callers.call(Caller.system(), () -> accounts.create(wanted))));
    }
}
