package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads and changes the second factor of accounts, each time in a short transaction. */
@ApplicationScoped
@Transactional
class FactorStore {
    private FactorRepository repository;
    private AccountRepository accounts;
    private SecretKeeper keeper;
    private Event<AccountEvent> events;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected FactorStore() {
        // for the CDI proxy
    }

    @Inject
    FactorStore(
            FactorRepository repository,
            AccountRepository accounts,
            SecretKeeper keeper,
            Event<AccountEvent> events,
            Clock clock) {
        this.repository = repository;
        this.accounts = accounts;
        this.keeper = keeper;
        this.events = events;
        this.clock = clock;
    }

    boolean isEnabled(Id account) {
        return repository.find(account).filter(Authenticator::isEnabled).isPresent();
    }

    SecondFactorState state(Id account) {
        Optional<Instant> since = repository.find(account).flatMap(Authenticator::enabledAt);
        return new SecondFactorState(since, Math.toIntExact(repository.countCodes(account)));
    }

    /** A new secret for an authenticator that is not enabled yet, and the address of the account it is for. */
    Prepared prepare(Id account) {
        byte[] secret = Totp.randomSecret();
        String sealed = keeper.seal(secret, owner(account));
        Instant now = clock.instant();
        Optional<Authenticator> known = repository.lock(account);
        if (known.isPresent()) {
            demandNotEnabled(known.get());
            known.get().prepare(sealed, now);
        } else {
            repository.add(new Authenticator(account, sealed, now));
        }
        return new Prepared(secret, accounts.get(account).details().email());
    }

    /**
     * Enables what was prepared.
     *
     * @return the recovery codes
     * @throws InvalidInputException if the code is wrong
     */
    List<String> enable(Id account, String code) {
        Authenticator authenticator =
                repository.lock(account).orElseThrow(() -> new ConflictException("identity.factor.unprepared"));
        demandNotEnabled(authenticator);
        if (!isRight(account, authenticator, code)) {
            throw wrong();
        }
        authenticator.enable(clock.instant());
        List<String> codes = newCodes(account);
        events.fire(new AccountEvent.SecondFactorEnabled(account));
        return codes;
    }

    /**
     * Puts other recovery codes in the place of those there are.
     *
     * @throws InvalidInputException if the code is wrong
     */
    List<String> renewCodes(Id account, String code) {
        demandAccepted(account, code);
        List<String> codes = newCodes(account);
        events.fire(new AccountEvent.RecoveryCodesRenewed(account));
        return codes;
    }

    /**
     * @throws InvalidInputException if the code is wrong
     */
    void disable(Id account, String code) {
        demandAccepted(account, code);
        remove(account);
    }

    /** Takes the second factor away, if there is one. */
    void remove(Id account) {
        if (isEnabled(account)) {
            repository.remove(account);
            events.fire(new AccountEvent.SecondFactorDisabled(account));
        }
    }

    /** Whether this is a code of the authenticator or a recovery code, neither of which counts again. */
    boolean accept(Id account, String code) {
        Optional<Authenticator> enabled = repository.lock(account).filter(Authenticator::isEnabled);
        if (enabled.isEmpty()) {
            return false;
        }
        if (isRight(account, enabled.get(), code)) {
            return true;
        }
        boolean recovered = repository.takeCode(account, RecoveryCodes.hash(code));
        if (recovered) {
            events.fire(new AccountEvent.RecoveryCodeUsed(account));
        }
        return recovered;
    }

    void forget(@Observes AccountEvent.Erased event) {
        repository.remove(event.account());
    }

    private void demandAccepted(Id account, String code) {
        if (!isEnabled(account)) {
            throw new ConflictException("identity.factor.none");
        }
        if (!accept(account, code)) {
            throw wrong();
        }
    }

    private boolean isRight(Id account, Authenticator authenticator, String code) {
        byte[] secret = keeper.open(authenticator.sealedSecret(), owner(account));
        return authenticator.accept(secret, code.replace(" ", ""), clock.instant());
    }

    private List<String> newCodes(Id account) {
        List<String> codes = RecoveryCodes.make();
        repository.replaceCodes(account, codes);
        return codes;
    }

    private static void demandNotEnabled(Authenticator authenticator) {
        if (authenticator.isEnabled()) {
            throw new ConflictException("identity.factor.enabled");
        }
    }

    private static InvalidInputException wrong() {
        return new InvalidInputException("/code", "identity.factor.code");
    }

    private static String owner(Id account) {
        return "authenticator " + account;
    }

    /** What an authenticator is prepared with. */
    @SuppressWarnings("ArrayRecordComponent")
    record Prepared(byte[] secret, String email) {}
}
