package it.comunitadipratiche.core.identity.openid;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.identity.AccountDetails;
import it.comunitadipratiche.core.identity.Admission;
import it.comunitadipratiche.core.identity.AuditTrail;
import it.comunitadipratiche.core.identity.Permissions;
import it.comunitadipratiche.core.identity.Sessions;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Ref;
import it.comunitadipratiche.core.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/**
 * Which account somebody has whom a provider vouches for. Who came before has the account of then, whatever the provider
 * calls them now. Who comes for the first time must have an address that the provider verified: the account of that
 * address is theirs, else a new one.
 */
@ApplicationScoped
@Guarded
@Transactional
class ProviderAccounts {
    private OpenIdRepository repository;
    private Newcomers newcomers;
    private Permissions permissions;
    private Sessions sessions;
    private AuditTrail audit;
    private Clock clock;
    private EntryRule rule;

    @SuppressWarnings("NullAway.Init")
    protected ProviderAccounts() {
        // for the CDI proxy
    }

    @Inject
    ProviderAccounts(
            OpenIdRepository repository,
            Newcomers newcomers,
            Permissions permissions,
            Sessions sessions,
            AuditTrail audit,
            Clock clock,
            Settings settings) {
        this.repository = repository;
        this.newcomers = newcomers;
        this.permissions = permissions;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
        this.rule = EntryRule.of(settings);
    }

    /**
     * Lets somebody in, or says why not.
     *
     * @throws ConflictException if the address got an account at this moment, so that it is to be tried again
     * @throws InvalidInputException if what the provider says does not do for an account
     */
    Arrival enter(Assertion person, String address, String userAgent) {
        Optional<ProviderIdentity> known = repository.find(person.issuer(), person.subject());
        if (known.isPresent()) {
            return isActive(known.get().account())
                    ? entered(known.get(), person, address, userAgent)
                    : refused(known.get().account(), Refusal.INACTIVE);
        }
        if (person.email().isEmpty()) {
            return new Arrival.Refused(Refusal.NO_EMAIL);
        }
        Optional<AccountDetails> owner = newcomers.owner(person.email().get());
        if (!person.emailVerified()) {
            return owner.map(account -> refused(account.id(), Refusal.UNVERIFIED))
                    .orElse(new Arrival.Refused(Refusal.UNVERIFIED));
        }
        if (owner.isPresent() && !owner.get().isActive()) {
            return refused(owner.get().id(), Refusal.INACTIVE);
        }
        return owner.or(() -> newcomers.account(person.email().get(), person))
                .map(account -> entered(linked(account.id(), person), person, address, userAgent))
                .orElse(new Arrival.Refused(Refusal.UNINVITED));
    }

    private boolean isActive(Id account) {
        return permissions.callerOf(account).isPresent();
    }

    private ProviderIdentity linked(Id account, Assertion person) {
        ProviderIdentity identity = new ProviderIdentity(account, person, clock.instant());
        repository.add(identity);
        note("account.openidLinked", account, "identity", identity.id().toString());
        return identity;
    }

    private Arrival entered(ProviderIdentity identity, Assertion person, String address, String userAgent) {
        Admission admission = sessions.admit(identity.account(), rule.isSecondFactor(person), address, userAgent);
        repository.add(new ProviderSession(admission.session(), identity, person.session()));
        note(
                "account.openidUsed",
                identity.account(),
                "session",
                admission.session().toString());
        return new Arrival.Entered(admission.signIn());
    }

    private Arrival refused(Id account, Refusal reason) {
        note("account.openidRefused", account, "reason", reason.name());
        return new Arrival.Refused(reason);
    }

    private void note(String action, Id account, String name, String value) {
        audit.record(
                action,
                new Ref("account", account),
                JSON.createObjectBuilder().add(name, value).build());
    }
}
