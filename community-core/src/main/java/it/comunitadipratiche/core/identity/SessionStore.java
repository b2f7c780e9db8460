package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.cluster.ChangeFeed;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Begins, opens and ends sessions, each step in a short transaction, and tells every node of it. */
@ApplicationScoped
@Transactional
class SessionStore {
    /** What the cookie of a session begins with. */
    static final String PREFIX = "cds_";

    /** The kind of what nodes tell each other. */
    static final String KIND = "identity.session";

    /** How often it is noted that a session is used. */
    static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private SessionRepository repository;
    private FactorStore factors;
    private Callers callers;
    private ChangeFeed feed;
    private Event<SessionEvent> events;
    private Event<SessionChanged> changes;
    private Clock clock;
    private SessionTimes times;

    @SuppressWarnings("NullAway.Init")
    protected SessionStore() {
        // for the CDI proxy
    }

    @Inject
    SessionStore(
            SessionRepository repository,
            FactorStore factors,
            Callers callers,
            ChangeFeed feed,
            Event<SessionEvent> events,
            Event<SessionChanged> changes,
            Clock clock,
            Settings settings) {
        this.repository = repository;
        this.factors = factors;
        this.callers = callers;
        this.feed = feed;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
        this.times = SessionTimes.of(settings);
    }

    /** Begins a session after the password was right; it is open at once if the account has no second factor. */
    Begun begin(Id account, String address, String userAgent) {
        return begin(account, factors.isEnabled(account) ? FactorState.AWAITED : FactorState.NONE, address, userAgent);
    }

    /** Begins a session after its person proved who it is; it is open at once unless it awaits a code. */
    Begun begin(Id account, FactorState factor, String address, String userAgent) {
        Instant now = clock.instant();
        Ticket ticket = Ticket.issue(PREFIX, Id.next());
        BrowserSession session =
                new BrowserSession(ticket, account, factor, Browser.of(userAgent), Network.shortened(address), now);
        repository.add(session);
        if (!session.awaitsCode()) {
            session.open(now, times);
            events.fire(new SessionEvent.Begun(account, session.id(), factor == FactorState.SHOWN));
        }
        return new Begun(ticket, session.known());
    }

    /** The session that awaits a code, if this is its ticket. */
    Optional<KnownSession> awaiting(Ticket ticket) {
        return inForce(ticket).filter(BrowserSession::awaitsCode).map(BrowserSession::known);
    }

    /** Opens a session that awaits a code, under a new ticket; nothing if the code is not right. */
    Optional<Begun> confirm(Ticket ticket, String code) {
        return repository
                .lock(ticket.id())
                .filter(session ->
                        session.isOf(ticket) && session.awaitsCode() && session.isInForce(clock.instant(), times))
                .flatMap(session -> confirm(session, code));
    }

    private Optional<Begun> confirm(BrowserSession session, String code) {
        if (!factors.accept(session.account(), code)) {
            events.fire(new SessionEvent.CodeRefused(session.account(), session.id()));
            return Optional.empty();
        }
        session.factorShown();
        session.open(clock.instant(), times);
        events.fire(new SessionEvent.Begun(session.account(), session.id(), true));
        return Optional.of(renew(session));
    }

    /** Gives a session another ticket. */
    Optional<Begun> renew(Ticket ticket) {
        return inForce(ticket).map(this::renew);
    }

    private Begun renew(BrowserSession session) {
        Ticket ticket = Ticket.issue(PREFIX, session.id());
        session.renew(ticket);
        tell(session);
        return new Begun(ticket, session.known());
    }

    /** What is to be remembered of a session in force, whose use this is. */
    Optional<KnownSession> use(Ticket ticket) {
        Instant now = clock.instant();
        Instant stale = now.minus(USE_NOTED_EVERY);
        Optional<BrowserSession> session = inForce(ticket);
        if (session.filter(found -> !found.seenAt().isAfter(stale)).isPresent()) {
            repository.noteUse(ticket.id(), now, stale);
        }
        return session.map(BrowserSession::known);
    }

    void end(Ticket ticket) {
        repository.find(ticket.id()).filter(session -> session.isOf(ticket)).ifPresent(this::end);
    }

    /**
     * @throws NotFoundException if the account has no such session
     */
    void end(Id account, Id id) {
        end(repository
                .find(id)
                .filter(session -> session.account().equals(account))
                .orElseThrow(() -> new NotFoundException("identity.session.none", id)));
    }

    /** Ends those of some sessions that have not ended. */
    void end(Collection<Id> ids) {
        ids.forEach(id -> repository.find(id).ifPresent(this::end));
    }

    /** Ends the sessions of an account, all or all but one. */
    void endAll(Id account, Optional<Id> but) {
        repository.of(account).stream()
                .filter(session -> !but.equals(Optional.of(session.id())))
                .forEach(this::end);
    }

    /** The sessions of an account that somebody can use, the one used last first. */
    List<SessionDetails> list(Id account, Optional<Id> current) {
        Instant now = clock.instant();
        return repository.of(account).stream()
                .filter(session -> session.isInForce(now, times) && !session.awaitsCode())
                .map(session -> session.details(current))
                .toList();
    }

    int removeEnded() {
        Instant now = clock.instant();
        return repository.removeEnded(now, times.idleSince(now));
    }

    /** Who changes the own password stays signed in where that is done. */
    void on(@Observes AccountEvent.PasswordChanged event) {
        endAll(event.account(), callers.current().session());
    }

    void on(@Observes AccountEvent.Deactivated event) {
        endAll(event.account(), Optional.empty());
    }

    void on(@Observes AccountEvent.Erased event) {
        endAll(event.account(), Optional.empty());
        repository.removeOf(event.account());
    }

    /** The session in which the second factor was set up has shown it; whoever has another does not hold it. */
    void on(@Observes AccountEvent.SecondFactorEnabled event) {
        endOthers(event.account(), BrowserSession::factorShown);
    }

    void on(@Observes AccountEvent.SecondFactorDisabled event) {
        endOthers(event.account(), BrowserSession::factorGone);
    }

    /** Ends the sessions of an account but the one in use, if that is one of them, which changes. */
    private void endOthers(Id account, Consumer<BrowserSession> change) {
        Optional<Id> current = callers.current().session();
        endAll(account, current);
        current.flatMap(repository::find)
                .filter(session -> session.account().equals(account))
                .ifPresent(session -> {
                    change.accept(session);
                    tell(session);
                });
    }

    private Optional<BrowserSession> inForce(Ticket ticket) {
        return repository
                .find(ticket.id())
                .filter(session -> session.isOf(ticket) && session.isInForce(clock.instant(), times));
    }

    private void end(BrowserSession session) {
        if (session.revoke(clock.instant())) {
            events.fire(new SessionEvent.Ended(session.account(), session.id()));
            tell(session);
        }
    }

    private void tell(BrowserSession session) {
        feed.changed(KIND, Set.of(session.id().toString()));
        changes.fire(new SessionChanged(session.id()));
    }

    /** A session that has just got a ticket. */
    record Begun(Ticket ticket, KnownSession session) {}
}
