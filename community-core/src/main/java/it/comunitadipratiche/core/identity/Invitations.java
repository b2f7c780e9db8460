package it.comunitadipratiche.core.identity;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Internal;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Page;
import it.comunitadipratiche.core.kernel.Ref;
import it.comunitadipratiche.core.kernel.Requires;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.kernel.TooManyRequestsException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Invites people by e-mail. An invitation is for one address and some roles, good for fourteen days, and can be sent
 * again or withdrawn; by accepting it a person gets an account. Who may invite to which roles is as in {@link Accounts}.
 */
@ApplicationScoped
@Guarded
@Transactional
public class Invitations {
    private LinkRepository repository;
    private AccountRepository addresses;
    private Accounts accounts;
    private AccountLetters letters;
    private LinkLimit limit;
    private AuditTrail audit;
    private Callers callers;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected Invitations() {
        // for the CDI proxy
    }

    @Inject
    Invitations(
            LinkRepository repository,
            AccountRepository addresses,
            Accounts accounts,
            AccountLetters letters,
            LinkLimit limit,
            AuditTrail audit,
            Callers callers,
            Clock clock) {
        this.repository = repository;
        this.addresses = addresses;
        this.accounts = accounts;
        this.letters = letters;
        this.limit = limit;
        this.audit = audit;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Invites an address. One whose invitation has expired is invited anew.
     *
     * @throws InvalidInputException with a pointer for each part that is wrong
     * @throws ConflictException if the address has an account or an invitation in force
     * @throws TooManyRequestsException if the address got too many letters
     */
    @Requires(IdentityPlugin.ACCOUNTS)
    public InvitationDetails invite(NewInvitation wanted) {
        Email address = wanted.demandValid();
        Account.demandGivenBy(callers.current(), wanted.roles());
        if (addresses.findByEmail(address.key()).isPresent()) {
            throw new ConflictException("identity.email.taken");
        }
        Instant now = clock.instant();
        repository.findInvitation(address.key()).ifPresent(earlier -> {
            if (earlier.isInForce(now)) {
                throw new ConflictException("identity.invitation.open");
            }
            repository.removeNow(earlier);
        });
        limit.admit(address);
        Ticket ticket = Ticket.issue("", Id.next());
        Invitation invitation =
                new Invitation(ticket, address, wanted, callers.current().account(), now);
        repository.add(invitation);
        letters.invite(invitation, ticket);
        note("invitation.sent", invitation);
        return invitation.details();
    }

    /**
     * Sends an invitation again, with another link, for fourteen days from now.
     *
     * @throws NotFoundException if it is not open
     * @throws TooManyRequestsException if the address got too many letters
     */
    @Requires(IdentityPlugin.ACCOUNTS)
    public InvitationDetails sendAgain(Id id) {
        Invitation invitation = handled(id);
        Email.parse(invitation.email()).ifPresent(limit::admit);
        Ticket ticket = Ticket.issue("", invitation.id());
        invitation.renew(ticket, clock.instant());
        letters.invite(invitation, ticket);
        note("invitation.sentAgain", invitation);
        return invitation.details();
    }

    /**
     * Takes an invitation back; its link ends.
     *
     * @throws NotFoundException if it is not open
     */
    @Requires(IdentityPlugin.ACCOUNTS)
    public void withdraw(Id id) {
        Invitation invitation = handled(id);
        repository.remove(invitation);
        note("invitation.withdrawn", invitation);
    }

    /** Open invitations, expired ones among them, the newest first. */
    @Requires(IdentityPlugin.ACCOUNTS)
    public Page<InvitationDetails> list(PageRequest page) {
        return repository.listInvitations(page);
    }

    /** Open invitations nobody accepted in time, those that expired last first. */
    @Requires(IdentityPlugin.ACCOUNTS)
    public List<InvitationDetails> expired(int limit) {
        return repository.expiredInvitations(clock.instant(), limit);
    }

    @Requires(IdentityPlugin.ACCOUNTS)
    public long countExpired() {
        return repository.countExpiredInvitations(clock.instant());
    }

    /**
     * What a link invites to.
     *
     * @throws ForbiddenException if the link is unknown, used, withdrawn or too old
     */
    @Anyone
    public InvitationDetails look(String token) {
        return good(token, Ticket.parse("", token).flatMap(ticket -> repository.findInvitation(ticket.id())))
                .details();
    }

    /**
     * Accepts an invitation: the account is there, with the name and password of its person.
     *
     * @throws ForbiddenException if the link is unknown, used, withdrawn or too old
     * @throws InvalidInputException with a pointer for each part that is wrong
     * @throws ConflictException if the address got an account meanwhile
     */
    @Anyone
    public AccountDetails accept(String token, String displayName, String password) {
        Invitation invitation =
                good(token, Ticket.parse("", token).flatMap(ticket -> repository.lockInvitation(ticket.id())));
        return accept(
                invitation,
                new AccountProfile(invitation.email(), displayName, invitation.locale()),
                Optional.of(password));
    }

    /**
     * Accepts the invitation of an address whose owner proved elsewhere to own it: the account is there, without a
     * password. Nothing if the address has no invitation in force.
     *
     * @throws InvalidInputException with a pointer for each part that is wrong
     */
    @Internal
    public Optional<AccountDetails> accept(AccountProfile profile) {
        return repository
                .findInvitation(profile.address().key())
                .flatMap(found -> repository.lockInvitation(found.id()))
                .filter(invitation -> invitation.isInForce(clock.instant()))
                .map(invitation -> accept(invitation, profile, Optional.empty()));
    }

    private AccountDetails accept(Invitation invitation, AccountProfile profile, Optional<String> password) {
        NewAccount wanted = new NewAccount(profile, invitation.roles(), password);
        AccountDetails account = callers.call(Caller.system(), () -> accounts.create(wanted));
        repository.remove(invitation);
        audit.record(
                "invitation.accepted",
                new Ref("invitation", invitation.id()),
                JSON.createObjectBuilder()
                        .add("account", account.id().toString())
                        .build());
        return account;
    }

    private Invitation good(String token, Optional<Invitation> found) {
        return found.filter(invitation -> Ticket.parse("", token)
                        .filter(ticket -> invitation.isGood(ticket, clock.instant()))
                        .isPresent())
                .orElseThrow(LinkStore::ended);
    }

    private Invitation handled(Id id) {
        Invitation invitation =
                repository.lockInvitation(id).orElseThrow(() -> new NotFoundException("identity.invitation.none", id));
        Account.demandGivenBy(callers.current(), invitation.roles());
        return invitation;
    }

    private void note(String action, Invitation invitation) {
        JsonObject details = JSON.createObjectBuilder()
                .add("roles", names(invitation.roles()))
                .build();
        audit.record(action, new Ref("invitation", invitation.id()), details);
    }

    private static JsonArrayBuilder names(Collection<Role> roles) {
        return JSON.createArrayBuilder(roles.stream().map(Role::name).sorted().toList());
    }
}
