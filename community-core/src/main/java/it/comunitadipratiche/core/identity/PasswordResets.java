package it.comunitadipratiche.core.identity;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.TooManyRequestsException;
import it.comunitadipratiche.core.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Lets people who forgot their password choose another by a link in a letter, good once and for an hour. Nobody learns
 * by it which addresses have an account: looking for one is left to the outbox.
 */
@ApplicationScoped
@Guarded
public class PasswordResets {
    private ResetLinks links;
    private Outbox outbox;
    private PasswordHashing hashing;
    private LinkLimit limit;
    private Authority authority;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected PasswordResets() {
        // for the CDI proxy
    }

    @Inject
    PasswordResets(
            ResetLinks links,
            Outbox outbox,
            PasswordHashing hashing,
            LinkLimit limit,
            Authority authority,
            Callers callers) {
        this.links = links;
        this.outbox = outbox;
        this.hashing = hashing;
        this.limit = limit;
        this.authority = authority;
        this.callers = callers;
    }

    /**
     * Asks for a letter. The same happens, as quickly, whether there is an active account with the address or not.
     *
     * @param address the network address it is asked from
     * @throws TooManyRequestsException if too many letters were asked for
     */
    @Anyone
    @Transactional
    public void ask(String email, String address) {
        Optional<Email> to = Email.parse(email);
        if (to.isPresent()) {
            limit.admit(to.get(), address);
            outbox.add(
                    ResetHandler.TOPIC,
                    Id.next().toString(),
                    JSON.createObjectBuilder().add("email", to.get().key()).build());
        }
    }

    /**
     * Sees whether a link is good, before a password is asked for.
     *
     * @throws ForbiddenException if it is unknown, used or too old
     */
    @Anyone
    public void demandGood(String token) {
        links.emailOf(token);
    }

    /**
     * Gives the account of a link another password and ends its sessions and tokens.
     *
     * @throws ForbiddenException if the link is unknown, used or too old
     * @throws InvalidInputException if the password is not fit
     */
    @Anyone
    public void complete(String token, String password) {
        PasswordRule.demand("/password", password, links.emailOf(token));
        String hash = hashing.hash(password);
        Caller person = authority.ofAccount(links.accountOf(token)).orElseThrow(LinkStore::ended);
        callers.run(person, () -> links.complete(token, hash));
    }
}
