package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Links by which an address is confirmed, each step in a short transaction. */
@ApplicationScoped
@Transactional
class EmailLinks {
    private LinkStore links;
    private AccountRepository accounts;
    private AccountLetters letters;
    private AuditTrail audit;
    private Event<AccountEvent> events;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected EmailLinks() {
        // for the CDI proxy
    }

    @Inject
    EmailLinks(
            LinkStore links,
            AccountRepository accounts,
            AccountLetters letters,
            AuditTrail audit,
            Event<AccountEvent> events,
            Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.letters = letters;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    void send(Id id, Email to) {
        AccountDetails account = accounts.get(id).details();
        Ticket ticket = links.issue(LinkKind.EMAIL, id, to.text());
        if (accounts.findByEmail(to.key()).isEmpty()) {
            letters.confirmEmail(account, to.text(), ticket);
        }
        letters.noteEmail(account, to.text());
        audit.record("account.emailChangeAsked", new Ref("account", id), JsonObject.EMPTY_JSON_OBJECT);
    }

    /**
     * @throws ConflictException if the address belongs to another account
     */
    void confirm(String token) {
        OneTimeLink link = links.use(LinkKind.EMAIL, token);
        Account account = accounts.get(link.account());
        AccountDetails before = account.details();
        AccountProfile profile = new AccountProfile(link.email(), before.displayName(), before.locale());
        accounts.findByEmail(profile.address().key())
                .filter(other -> !other.id().equals(account.id()))
                .ifPresent(other -> {
                    throw new ConflictException("identity.email.taken");
                });
        account.describe(profile, clock.instant());
        accounts.flush();
        events.fire(new AccountEvent.ProfileChanged(account.id()));
    }
}
