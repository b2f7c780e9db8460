package it.comunitadipratiche.core.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Knows what accounts and tokens may do, and remembers it for some seconds, so that a request needs no database to be
 * let in. Any change of an account makes this node forget at its commit; other nodes notice when what they remember is
 * {@link #MEMORY} old.
 */
@ApplicationScoped
class Authority {
    static final Duration MEMORY = Duration.ofSeconds(10);
    static final Duration USE_NOTED_EVERY = Duration.ofMinutes(5);

    private final AtomicLong changes = new AtomicLong();
    private AccountRepository accounts;
    private TokenRepository tokens;
    private Grants grants;
    private Clock clock;
    private Cache<Id, Known> memory;

    @SuppressWarnings("NullAway.Init")
    protected Authority() {
        // for the CDI proxy
    }

    @Inject
    Authority(AccountRepository accounts, TokenRepository tokens, Grants grants, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.grants = grants;
        this.clock = clock;
        this.memory = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(MEMORY)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    Grants grants() {
        return grants;
    }

    /** The caller an active account is. */
    Optional<Caller> ofAccount(Id account) {
        return known(account, () -> readAccount(account)).map(Known::caller);
    }

    /** The caller a token in force stands for. */
    Optional<Caller> ofBearer(String text) {
        Instant now = clock.instant();
        return Bearer.parse(text)
                .flatMap(bearer ->
                        known(bearer.token(), () -> readToken(bearer, now)).filter(known -> known.admits(bearer, now)))
                .map(Known::caller);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountEvent event) {
        changes.incrementAndGet();
    }

    private Optional<Known> known(Id id, Supplier<Optional<Known>> read) {
        long before = changes.get();
        Known remembered = memory.getIfPresent(id);
        if (remembered != null && remembered.changes == before) {
            return Optional.of(remembered);
        }
        Optional<Known> found = read.get().map(known -> known.asOf(before));
        found.ifPresentOrElse(known -> memory.put(id, known), () -> memory.invalidate(id));
        return found;
    }

    private Optional<Known> readAccount(Id id) {
        return accounts.find(id)
                .filter(Account::isActive)
                .map(account -> new Known(
                        new Caller(Optional.of(id), account.roles(), grants.of(account.roles()), account.locale()),
                        "",
                        Instant.MAX,
                        0));
    }

    private Optional<Known> readToken(Bearer bearer, Instant now) {
        Optional<AccessToken> token = tokens.find(bearer.token())
                .filter(found -> Secret.matches(bearer.secret().text(), found.secretHash()))
                .filter(found -> found.details().isInForce(now));
        Optional<Known> known = token.flatMap(found ->
                accounts.find(found.account()).filter(Account::isActive).map(account -> known(found, account)));
        if (known.isPresent()) {
            token.ifPresent(found -> noteUse(found, now));
        }
        return known;
    }

    private Known known(AccessToken token, Account account) {
        Caller caller = new Caller(
                Optional.of(account.id()),
                Optional.of(token.id()),
                account.roles(),
                grants.of(account.roles(), token.scopes()),
                account.locale());
        return new Known(caller, token.secretHash(), token.expiresAt(), 0);
    }

    private void noteUse(AccessToken token, Instant now) {
        Instant stale = now.minus(USE_NOTED_EVERY);
        if (token.details().lastUsedAt().map(used -> used.isBefore(stale)).orElse(true)) {
            tokens.noteUse(token.id(), now, stale);
        }
    }

    /**
     * A caller and what it takes to be it.
     *
     * @param changes how many changes this node had seen before this was read
     */
    private record Known(Caller caller, String secretHash, Instant until, long changes) {

        Known asOf(long number) {
            return new Known(caller, secretHash, until, number);
        }

        boolean admits(Bearer bearer, Instant now) {
            return now.isBefore(until) && Secret.matches(bearer.secret().text(), secretHash);
        }
    }
}
