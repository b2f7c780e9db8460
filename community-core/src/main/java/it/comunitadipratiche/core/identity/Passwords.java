package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Requires;
import it.comunitadipratiche.core.kernel.TooManyRequestsException;
import it.comunitadipratiche.core.kernel.UnauthenticatedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Lets people in by their password, and changes it. How often a password may be tried is limited for each account and
 * each network address.
 */
@ApplicationScoped
@Guarded
public class Passwords {
    private PasswordStore store;
    private PasswordHashing hashing;
    private FactorStore factors;
    private SecondFactorRule rule;
    private LoginLimit limit;
    private Authority authority;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected Passwords() {
        // for the CDI proxy
    }

    @Inject
    Passwords(
            PasswordStore store,
            PasswordHashing hashing,
            FactorStore factors,
            SecondFactorRule rule,
            LoginLimit limit,
            Authority authority,
            Callers callers) {
        this.store = store;
        this.hashing = hashing;
        this.factors = factors;
        this.rule = rule;
        this.limit = limit;
        this.authority = authority;
        this.callers = callers;
    }

    /**
     * The caller whose address and password these are. That there is no such account, that it is not active and that
     * the password is wrong get the same answer in about the same time.
     *
     * @param address the network address the attempt comes from
     * @throws UnauthenticatedException if they are nobody's, or if the password alone does not do, as the account has a
     *     second factor or must have one
     * @throws TooManyRequestsException if there were too many attempts
     */
    @Anyone
    public Caller authenticate(String email, String password, String address) {
        Caller caller = verify(email, password, address);
        if (factors.isEnabled(caller.demandAccount())) {
            throw new UnauthenticatedException("identity.login.code");
        }
        if (rule.isRequiredOf(caller.roles())) {
            throw new UnauthenticatedException("identity.login.set-up");
        }
        return caller;
    }

    /** The same for who asks for the second factor afterwards. */
    Caller verify(String email, String password, String address) {
        Optional<Email> known = Email.parse(email);
        if (known.isEmpty() || !PasswordRule.isPlausible(password)) {
            throw new UnauthenticatedException("identity.login.wrong");
        }
        String key = known.get().key();
        limit.admit(key, address);
        Optional<PasswordStore.Kept> kept = store.find(key);
        if (!hashing.matches(password, kept.map(PasswordStore.Kept::hash))) {
            throw new UnauthenticatedException("identity.login.wrong");
        }
        limit.succeeded(key, address);
        kept.ifPresent(account -> renew(account, password));
        return kept.flatMap(account -> authority.ofAccount(account.account()))
                .orElseThrow(() -> new UnauthenticatedException("identity.login.wrong"));
    }

    /**
     * Changes the caller's own password and, since somebody else may know the old one, revokes the tokens of the
     * account. Not for programs that use a token.
     *
     * @param keepTokens whether tokens stay in force, for who changes the password only to have another
     * @param address the network address the attempt comes from
     * @throws InvalidInputException if the current password is wrong, or the new one not fit
     */
    @Requires(IdentityPlugin.OWN)
    public void change(String current, String next, boolean keepTokens, String address) {
        Caller caller = callers.current();
        if (caller.token().isPresent()) {
            throw new ForbiddenException("identity.password.token");
        }
        PasswordStore.Kept kept = store.get(caller.demandAccount());
        PasswordRule.demand("/newPassword", next, kept.email());
        limit.admit(kept.email(), address);
        if (!PasswordRule.isPlausible(current) || !hashing.matches(current, Optional.of(kept.hash()))) {
            throw new InvalidInputException("/currentPassword", "identity.password.wrong");
        }
        limit.succeeded(kept.email(), address);
        store.replace(kept.account(), hashing.hash(next), keepTokens);
    }

    /** Gives an account another password, on behalf of its owner, and revokes all its tokens. */
    @Requires(IdentityPlugin.ACCOUNTS)
    public void reset(Id account, String next) {
        String email = store.emailOf(account, callers.current());
        PasswordRule.demand("/newPassword", next, email);
        store.replace(account, hashing.hash(next), false);
    }

    private void renew(PasswordStore.Kept kept, String password) {
        if (hashing.isOutdated(kept.hash())) {
            store.rehash(kept, hashing.hash(password));
        }
    }
}
