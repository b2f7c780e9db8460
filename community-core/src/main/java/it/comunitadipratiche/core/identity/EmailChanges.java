package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Requires;
import it.comunitadipratiche.core.kernel.TooManyRequestsException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Lets people change their own e-mail address: a letter to the new one holds a link that confirms it, good once and for
 * a day, and a letter to the one so far tells of it.
 */
@ApplicationScoped
@Guarded
public class EmailChanges {
    private EmailLinks links;
    private PasswordStore passwords;
    private PasswordHashing hashing;
    private LoginLimit attempts;
    private LinkLimit limit;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected EmailChanges() {
        // for the CDI proxy
    }

    @Inject
    EmailChanges(
            EmailLinks links,
            PasswordStore passwords,
            PasswordHashing hashing,
            LoginLimit attempts,
            LinkLimit limit,
            Callers callers) {
        this.links = links;
        this.passwords = passwords;
        this.hashing = hashing;
        this.attempts = attempts;
        this.limit = limit;
        this.callers = callers;
    }

    /**
     * Asks for the caller's own address to be changed; an earlier request ends. For an address that has an account the
     * answer is the same, and nothing is sent to it.
     *
     * @param password the current one
     * @param address the network address it is asked from
     * @throws InvalidInputException if the address is not one, or the password is wrong
     * @throws TooManyRequestsException if too many letters were asked for, or too many passwords were wrong
     */
    @Requires(IdentityPlugin.OWN)
    public void ask(String email, String password, String address) {
        Id account = callers.current().demandPerson();
        Email to = Email.parse(email)
                .orElseThrow(() -> new InvalidInputException("/email", "identity.email", Line.clean(email)));
        PasswordStore.Kept kept = passwords.get(account);
        attempts.admit(kept.email(), address);
        if (!PasswordRule.isPlausible(password) || !hashing.matches(password, Optional.of(kept.hash()))) {
            throw new InvalidInputException("/password", "identity.password.wrong");
        }
        attempts.succeeded(kept.email(), address);
        limit.admit(to, address);
        links.send(account, to);
    }

    /**
     * Changes the address of the account a link belongs to.
     *
     * @throws ForbiddenException if the link is unknown, used or too old
     * @throws ConflictException if the address got another account meanwhile
     */
    @Anyone
    public void confirm(String token) {
        links.confirm(token);
    }
}
