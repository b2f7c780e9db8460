package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Internal;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Page;
import it.comunitadipratiche.core.kernel.Requires;
import it.comunitadipratiche.core.kernel.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the accounts of people. Who holds {@code identity.accounts} handles those of members and experts; the accounts
 * of others, and their roles, take {@code identity.roles} as well. There is always an active administrator.
 *
 * <p>Each change takes the version its maker read, is recorded in the {@link AuditTrail} and told as an
 * {@link AccountEvent}; on this node it counts from its commit on, for the account's sessions and tokens too.
 */
@ApplicationScoped
@Guarded
@Transactional
public class Accounts {
    private AccountRepository repository;
    private PasswordHashing hashing;
    private Callers callers;
    private Event<AccountEvent> events;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected Accounts() {
        // for the CDI proxy
    }

    @Inject
    Accounts(
            AccountRepository repository,
            PasswordHashing hashing,
            Callers callers,
            Event<AccountEvent> events,
            Clock clock) {
        this.repository = repository;
        this.hashing = hashing;
        this.callers = callers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Creates an active account.
     *
     * @throws InvalidInputException with a pointer for each part that is wrong
     * @throws ConflictException if the address belongs to another account
     */
    @Requires(IdentityPlugin.ACCOUNTS)
    public AccountDetails create(NewAccount wanted) {
        wanted.demandValid();
        Account.demandGivenBy(callers.current(), wanted.roles());
        demandFree(wanted.profile(), Optional.empty());
        Account account = new Account(Id.next(), wanted.profile(), wanted.roles(), clock.instant());
        wanted.password().ifPresent(password -> account.protect(hashing.hash(password), clock.instant()));
        repository.add(account);
        events.fire(new AccountEvent.Created(account.id(), account.roles()));
        return account.details();
    }

    @Requires(IdentityPlugin.ACCOUNTS)
    public Optional<AccountDetails> find(Id id) {
        return repository.find(id).map(Account::details);
    }

    /** By address, capitals or not. */
    @Requires(IdentityPlugin.ACCOUNTS)
    public Optional<AccountDetails> findByEmail(String email) {
        return Email.parse(email)
                .flatMap(address -> repository.findByEmail(address.key()))
                .map(Account::details);
    }

    /** The account of the caller. */
    @Requires(IdentityPlugin.OWN)
    public AccountDetails own() {
        return repository.get(callers.current().demandAccount()).details();
    }

    /** The names of some accounts, to be shown beside what they did; those of erased accounts are empty. */
    @Internal
    public Map<Id, String> names(Collection<Id> ids) {
        return repository.names(ids);
    }

    /** Accounts in the order of their names. */
    @Requires(IdentityPlugin.ACCOUNTS)
    public Page<AccountDetails> list(AccountQuery query, PageRequest page) {
        return repository.list(query, page);
    }

    /** The roles the caller may give; an account that has another one is not the caller's to change. */
    @Requires(IdentityPlugin.ACCOUNTS)
    public Set<Role> assignable() {
        return Account.givenBy(callers.current());
    }

    /** Changes name, address and language. */
    @Requires(IdentityPlugin.ACCOUNTS)
    public AccountDetails change(Id id, long version, AccountProfile profile) {
        List<Gap> gaps = profile.gaps();
        if (!gaps.isEmpty()) {
            throw new InvalidInputException(gaps);
        }
        Account account = handled(id, version);
        demandFree(profile, Optional.of(id));
        account.describe(profile, clock.instant());
        return changed(account, new AccountEvent.ProfileChanged(id));
    }

    /** Gives exactly these roles, at least one. */
    @Requires(IdentityPlugin.ACCOUNTS)
    public AccountDetails setRoles(Id id, long version, Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new InvalidInputException("/roles", "identity.roles");
        }
        Account account = handled(id, version);
        Account.demandGivenBy(callers.current(), roles);
        if (!roles.contains(Role.ADMIN)) {
            repository.demandAnotherAdministrator(account);
        }
        Set<Role> before = account.roles();
        account.give(roles, clock.instant());
        return changed(account, new AccountEvent.RolesChanged(id, before, account.roles()));
    }

    /** Shuts an account out, with all its tokens, until it is reactivated. */
    @Requires(IdentityPlugin.ACCOUNTS)
    public AccountDetails deactivate(Id id, long version) {
        Account account = handled(id, version);
        if (!account.isActive()) {
            return account.details();
        }
        repository.demandAnotherAdministrator(account);
        account.deactivate(clock.instant());
        return changed(account, new AccountEvent.Deactivated(id));
    }

    /** Lets an account in again; its tokens that have not expired work again, too. */
    @Requires(IdentityPlugin.ACCOUNTS)
    public AccountDetails reactivate(Id id, long version) {
        Account account = handled(id, version);
        if (account.isActive()) {
            return account.details();
        }
        account.reactivate(clock.instant());
        return changed(account, new AccountEvent.Reactivated(id));
    }

    private Account handled(Id id, long version) {
        Account account = repository.get(id);
        account.demand(version);
        account.demandHandledBy(callers.current());
        return account;
    }

    private AccountDetails changed(Account account, AccountEvent event) {
        repository.flush();
        events.fire(event);
        return account.details();
    }

    private void demandFree(AccountProfile profile, Optional<Id> but) {
        repository
                .findByEmail(profile.address().key())
                .filter(other -> !but.equals(Optional.of(other.id())))
                .ifPresent(other -> {
                    throw new ConflictException("identity.email.taken");
                });
    }
}
