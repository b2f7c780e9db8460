package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Reads and writes password hashes in short transactions, none of which is open while a password is hashed. */
@ApplicationScoped
@Transactional
class PasswordStore {
    private AccountRepository accounts;
    private TokenRepository tokens;
    private Event<AccountEvent> events;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected PasswordStore() {
        // for the CDI proxy
    }

    @Inject
    PasswordStore(AccountRepository accounts, TokenRepository tokens, Event<AccountEvent> events, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.events = events;
        this.clock = clock;
    }

    /** What an active account with a password has under this address. */
    Optional<Kept> find(String emailKey) {
        return accounts.findByEmail(emailKey).filter(Account::isActive).flatMap(PasswordStore::kept);
    }

    /**
     * @throws ConflictException if the account has no password
     */
    Kept get(Id account) {
        return kept(accounts.get(account)).orElseThrow(() -> new ConflictException("identity.password.none"));
    }

    /** The address of an account this caller may handle. */
    String emailOf(Id id, Caller caller) {
        Account account = accounts.get(id);
        account.demandNotErased();
        account.demandHandledBy(caller);
        return account.emailKey();
    }

    /** Gives an account another password; its tokens are revoked unless they are to be kept. */
    void replace(Id id, String hash, boolean keepTokens) {
        accounts.get(id).protect(hash, clock.instant());
        accounts.flush();
        events.fire(new AccountEvent.PasswordChanged(id));
        if (!keepTokens) {
            revokeTokens(id);
        }
    }

    private void revokeTokens(Id account) {
        Instant now = clock.instant();
        for (AccessToken token : tokens.inForce(account, now)) {
            token.revoke(now);
            events.fire(new AccountEvent.TokenRevoked(account, token.id()));
        }
    }

    void rehash(Kept kept, String hash) {
        accounts.rehash(kept.account(), kept.hash(), hash);
    }

    private static Optional<Kept> kept(Account account) {
        return account.passwordHash().map(hash -> new Kept(account.id(), account.emailKey(), hash));
    }

    /**
     * The hash of an account's password.
     *
     * @param email the key of the account's address
     */
    record Kept(Id account, String email, String hash) {}
}
