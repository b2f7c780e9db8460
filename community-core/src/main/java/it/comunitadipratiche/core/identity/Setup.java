package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Internal;
import it.comunitadipratiche.core.kernel.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The set-up of an empty installation: whoever holds the secret printed at the start becomes its first administrator.
 * It is over for ever as soon as there is one, however that came about.
 */
@ApplicationScoped
@Guarded
@Transactional
public class Setup {
    /** How long a secret can be used; the next start gives another. */
    public static final Duration LIFE = Duration.ofHours(24);

    private AccountRepository repository;
    private Accounts accounts;
    private Callers callers;
    private Event<SetupCompleted> completed;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected Setup() {
        // for the CDI proxy
    }

    @Inject
    Setup(
            AccountRepository repository,
            Accounts accounts,
            Callers callers,
            Event<SetupCompleted> completed,
            Clock clock) {
        this.repository = repository;
        this.accounts = accounts;
        this.callers = callers;
        this.completed = completed;
        this.clock = clock;
    }

    /** Whether the installation still waits for its first administrator. */
    @Anyone
    public boolean isOpen() {
        return waits(repository.setup());
    }

    /**
     * A new secret for the address the server prints when it starts; earlier ones end. Nothing if the set-up is over.
     */
    @Internal
    public Optional<String> open() {
        SetupState state = repository.lockSetup();
        if (!waits(state)) {
            return Optional.empty();
        }
        Secret secret = Secret.random("");
        state.expect(secret, clock.instant().plus(LIFE));
        return Optional.of(secret.text());
    }

    /**
     * Creates the first administrator and ends the set-up. Observers of {@link SetupCompleted} run in the same
     * transaction.
     *
     * @throws ConflictException if the set-up is over
     * @throws ForbiddenException if the secret is wrong or too old
     */
    @Anyone
    public AccountDetails complete(String secret, AccountProfile profile, String password) {
        Instant now = clock.instant();
        SetupState state = repository.lockSetup();
        if (!waits(state)) {
            throw new ConflictException("identity.setup.over");
        }
        if (!state.accepts(secret, now)) {
            throw new ForbiddenException("identity.setup.secret");
        }
        NewAccount first = new NewAccount(profile, Set.of(Role.ADMIN), Optional.of(password));
        AccountDetails administrator = callers.call(Caller.system(), () -> accounts.create(first));
        state.complete(now);
        completed.fire(new SetupCompleted(administrator.id()));
        return administrator;
    }

    private boolean waits(SetupState state) {
        return !state.isComplete() && repository.countActiveAdministrators() == 0;
    }
}
