package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Makes one-time links and takes them back, once. An account has one of each kind at most: the last. */
@ApplicationScoped
@Transactional
class LinkStore {
    private LinkRepository repository;
    private AccountRepository accounts;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected LinkStore() {
        // for the CDI proxy
    }

    @Inject
    LinkStore(LinkRepository repository, AccountRepository accounts, Clock clock) {
        this.repository = repository;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A new link; earlier ones of its kind end. */
    Ticket issue(LinkKind kind, Id account, String email) {
        repository.removeOf(account, kind);
        Ticket ticket = Ticket.issue("", Id.next());
        repository.add(new OneTimeLink(ticket, kind, account, email, clock.instant()));
        return ticket;
    }

    /**
     * The active account a link belongs to.
     *
     * @throws ForbiddenException if it is unknown, used or too old
     */
    Account look(LinkKind kind, String token) {
        return account(good(kind, token, Ticket.parse("", token).flatMap(ticket -> repository.find(ticket.id()))));
    }

    /**
     * Uses a link up, with all others of its account.
     *
     * @throws ForbiddenException if it is unknown, used or too old
     */
    OneTimeLink use(LinkKind kind, String token) {
        OneTimeLink link = good(kind, token, Ticket.parse("", token).flatMap(ticket -> repository.lock(ticket.id())));
        account(link);
        repository.removeOf(link.account());
        return link;
    }

    void forget(@Observes AccountEvent.PasswordChanged event) {
        repository.removeOf(event.account());
    }

    /** The address may be another one now: whoever reads the earlier one must not choose the password. */
    void forget(@Observes AccountEvent.ProfileChanged event) {
        repository.removeOf(event.account(), LinkKind.PASSWORD);
    }

    void forget(@Observes AccountEvent.Deactivated event) {
        repository.removeOf(event.account());
    }

    void forget(@Observes AccountEvent.Erased event) {
        repository.removeOf(event.account());
    }

    /** The one answer to every link that does not work. */
    static ForbiddenException ended() {
        return new ForbiddenException("identity.link.ended");
    }

    private OneTimeLink good(LinkKind kind, String token, Optional<OneTimeLink> found) {
        return found.filter(link -> Ticket.parse("", token)
                        .filter(ticket -> link.isGood(kind, ticket, clock.instant()))
                        .isPresent())
                .orElseThrow(LinkStore::ended);
    }

    private Account account(OneTimeLink link) {
        return accounts.find(link.account()).filter(Account::isActive).orElseThrow(LinkStore::ended);
    }
}
