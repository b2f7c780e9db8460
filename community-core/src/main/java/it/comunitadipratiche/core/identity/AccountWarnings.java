package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Tells people by letter when what lets them in was changed, so that they notice if it was not they who did it. */
@ApplicationScoped
class AccountWarnings {
    private AccountRepository accounts;
    private AccountLetters letters;

    @SuppressWarnings("NullAway.Init")
    protected AccountWarnings() {
        // for the CDI proxy
    }

    @Inject
    AccountWarnings(AccountRepository accounts, AccountLetters letters) {
        this.accounts = accounts;
        this.letters = letters;
    }

    void on(@Observes AccountEvent.PasswordChanged event) {
        letters.tellPassword(details(event.account()));
    }

    void on(@Observes AccountEvent.SecondFactorEnabled event) {
        letters.tellSecondFactorOn(details(event.account()));
    }

    void on(@Observes AccountEvent.SecondFactorDisabled event) {
        letters.tellSecondFactorOff(details(event.account()));
    }

    private AccountDetails details(Id account) {
        return accounts.get(account).details();
    }
}
