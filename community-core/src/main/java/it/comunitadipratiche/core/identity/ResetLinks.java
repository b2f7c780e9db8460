package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;

/** Links by which a password is reset, each step in a short transaction. */
@ApplicationScoped
@Transactional
class ResetLinks {
    private LinkStore links;
    private AccountRepository accounts;
    private PasswordStore passwords;
    private AccountLetters letters;
    private AuditTrail audit;

    @SuppressWarnings("NullAway.Init")
    protected ResetLinks() {
        // for the CDI proxy
    }

    @Inject
    ResetLinks(
            LinkStore links,
            AccountRepository accounts,
            PasswordStore passwords,
            AccountLetters letters,
            AuditTrail audit) {
        this.links = links;
        this.accounts = accounts;
        this.passwords = passwords;
        this.letters = letters;
        this.audit = audit;
    }

    /** Sends a link to the active account with this address, if there is one. */
    void send(String emailKey) {
        accounts.findByEmail(emailKey).filter(Account::isActive).ifPresent(account -> {
            AccountDetails details = account.details();
            letters.resetPassword(details, links.issue(LinkKind.PASSWORD, account.id(), details.email()));
            audit.record("account.resetAsked", new Ref("account", account.id()), JsonObject.EMPTY_JSON_OBJECT);
        });
    }

    String emailOf(String token) {
        return links.look(LinkKind.PASSWORD, token).emailKey();
    }

    Id accountOf(String token) {
        return links.look(LinkKind.PASSWORD, token).id();
    }

    void complete(String token, String hash) {
        OneTimeLink link = links.use(LinkKind.PASSWORD, token);
        passwords.replace(link.account(), hash, false);
    }
}
