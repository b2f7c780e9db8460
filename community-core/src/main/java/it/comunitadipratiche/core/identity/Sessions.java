package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Internal;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Requires;
import it.comunitadipratiche.core.kernel.TooManyRequestsException;
import it.comunitadipratiche.core.kernel.UnauthenticatedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The sessions of people who use the community in a browser.
 *
 * <p>A session is opened by the password, or by proof from elsewhere, and, if the account has one, the second factor. Its secret, for a cookie of the
 * browser, is a new one each time it gains rights. It ends when it is not used for a while, when it gets old, when it is
 * revoked, with a change of the password in another session, and with the account: at once on the node where that is
 * done, within a second or two on others.
 */
@ApplicationScoped
@Guarded
public class Sessions {
    private SessionStore store;
    private SessionMemory memory;
    private Passwords passwords;
    private Authority authority;
    private SecondFactorRule rule;
    private LoginLimit limit;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected Sessions() {
        // for the CDI proxy
    }

    @Inject
    Sessions(
            SessionStore store,
            SessionMemory memory,
            Passwords passwords,
            Authority authority,
            SecondFactorRule rule,
            LoginLimit limit,
            Callers callers) {
        this.store = store;
        this.memory = memory;
        this.passwords = passwords;
        this.authority = authority;
        this.rule = rule;
        this.limit = limit;
        this.callers = callers;
    }

    /**
     * Signs in. That there is no such account, that it is not active and that the password is wrong are the same
     * refusal, in about the same time.
     *
     * @param address the network address the attempt comes from
     * @param userAgent what the browser says of itself
     * @throws TooManyRequestsException if there were too many attempts
     */
    @Anyone
    public SignIn begin(String email, String password, String address, String userAgent) {
        Caller person;
        try {
            person = passwords.verify(email, password, address);
        } catch (UnauthenticatedException e) {
            return new SignIn.Refused();
        }
        Id account = person.demandAccount();
        return signedIn(callers.call(person, () -> store.begin(account, address, userAgent)), person);
    }

    /**
     * Counts an attempt to sign in by other means than a password.
     *
     * @param address the network address it comes from
     * @throws TooManyRequestsException if there were too many
     */
    @Internal
    public void countAttempt(String address) {
        limit.admit(address);
    }

    /**
     * Signs in an active account whose person proved elsewhere who it is, after {@link #countAttempt}.
     *
     * @param secondFactor whether the person showed a second factor there; without that the account's own is awaited
     */
    @Internal
    public Admission admit(Id account, boolean secondFactor, String address, String userAgent) {
        Caller person = authority
                .ofAccount(account)
                .orElseThrow(() -> new UnauthenticatedException("identity.unauthenticated"));
        SessionStore.Begun begun = callers.call(
                person,
                () -> secondFactor
                        ? store.begin(account, FactorState.SHOWN, address, userAgent)
                        : store.begin(account, address, userAgent));
        limit.succeeded(address);
        return new Admission(begun.session().id(), signedIn(begun, person));
    }

    /**
     * Opens a session that awaits the second factor, under another secret.
     *
     * @param code of the authenticator, or a recovery code
     * @throws TooManyRequestsException if too many codes of the account were wrong
     */
    @Anyone
    public SignIn confirm(String secret, String code) {
        return Ticket.parse(SessionStore.PREFIX, secret)
                .flatMap(ticket -> store.awaiting(ticket).flatMap(session -> confirm(session, ticket, code)))
                .orElse(new SignIn.Refused());
    }

    private Optional<SignIn> confirm(KnownSession session, Ticket ticket, String code) {
        limit.admitCode(session.account());
        return authority.ofAccount(session.account()).flatMap(person -> callers.call(
                        person, () -> store.confirm(ticket, code))
                .map(begun -> {
                    limit.codeAccepted(session.account());
                    return signedIn(begun, person);
                }));
    }

    /** The session in force with this secret, for a request. Opens no transaction for one used in the last minute. */
    @Anyone
    public Optional<OpenSession> find(String secret) {
        return Ticket.parse(SessionStore.PREFIX, secret)
                .flatMap(memory::find)
                .flatMap(session -> authority.ofAccount(session.account()).map(person -> session.open(person, rule)));
    }

    /** Another secret for a session in force, which gained rights by the set-up of a second factor. */
    @Anyone
    public Optional<String> renew(String secret) {
        return Ticket.parse(SessionStore.PREFIX, secret).flatMap(store::renew).map(begun -> begun.ticket()
                .text());
    }

    /** Signs out; a secret that opens nothing is as good. */
    @Anyone
    public void end(String secret) {
        Ticket.parse(SessionStore.PREFIX, secret).ifPresent(store::end);
    }

    /** Ends those of some sessions that have not ended. */
    @Internal
    public void end(Collection<Id> ids) {
        store.end(ids);
    }

    /** The caller's own sessions in force, the one used last first. */
    @Requires(IdentityPlugin.OWN)
    public List<SessionDetails> own() {
        Caller caller = callers.current();
        return store.list(caller.demandPerson(), caller.session());
    }

    /**
     * Ends one of the caller's own sessions; again changes nothing.
     *
     * @throws NotFoundException if the caller has no such session
     */
    @Requires(IdentityPlugin.OWN)
    public void revoke(Id id) {
        store.end(callers.current().demandPerson(), id);
    }

    /** Ends all of the caller's own sessions but the one in which this is asked. */
    @Requires(IdentityPlugin.OWN)
    public void revokeOthers() {
        Caller caller = callers.current();
        store.endAll(caller.demandPerson(), caller.session());
    }

    /** What the forms of a session carry to show that they are its own; it tells nothing of the secret. */
    @Anyone
    public String csrf(String secret) {
        return FormToken.of(secret);
    }

    /** Whether a form carried what {@link #csrf} gave; takes as long for every text. */
    @Anyone
    public boolean isCsrf(String secret, String token) {
        return FormToken.matches(secret, token);
    }

    private SignIn signedIn(SessionStore.Begun begun, Caller person) {
        OpenSession session = begun.session().open(person, rule);
        String secret = begun.ticket().text();
        return switch (session.state()) {
            case OPEN -> new SignIn.SignedIn(secret, session.caller());
            case AWAITS_CODE -> new SignIn.CodeNeeded(secret);
            case AWAITS_SET_UP -> new SignIn.SetUpNeeded(secret, session.caller());
        };
    }
}
