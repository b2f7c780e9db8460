package it.comunitadipratiche.core.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.comunitadipratiche.core.kernel.TooManyRequestsException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How often passwords may be tried within a quarter of an hour, on this node: {@value #PER_PAIR} times for an account
 * from one network address, {@value #PER_ACCOUNT} times for an account from anywhere, {@value #PER_ADDRESS} times from
 * one address for all accounts. An attempt counts before its outcome is known, so trying side by side gains nothing.
 */
@ApplicationScoped
class LoginLimit {
    static final int PER_PAIR = 10;
    static final int PER_ACCOUNT = 50;
    static final int PER_ADDRESS = 100;
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int NETWORK_BYTES = 8;
    private static final Logger LOG = LoggerFactory.getLogger(LoginLimit.class);

    private Clock clock;
    private Cache<String, Attempts> attempts;

    @SuppressWarnings("NullAway.Init")
    protected LoginLimit() {
        // for the CDI proxy
    }

    @Inject
    LoginLimit(Clock clock) {
        this.clock = clock;
        this.attempts = Caffeine.newBuilder()
                .maximumSize(200_000)
                .expireAfterAccess(WINDOW)
                .build();
    }

    /**
     * Counts an attempt.
     *
     * @throws TooManyRequestsException if there were too many
     */
    void admit(String account, String address) {
        String network = network(address);
        count("pair " + account + " " + network, PER_PAIR);
        count("account " + account, PER_ACCOUNT);
        count("address " + network, PER_ADDRESS);
    }

    /** Forgets the failed attempts of an account whose password was right, and that there was this one. */
    void succeeded(String account, String address) {
        String network = network(address);
        attempts.invalidate("pair " + account + " " + network);
        attempts.invalidate("account " + account);
        attempts.asMap().computeIfPresent("address " + network, (key, before) -> before.withoutOne());
    }

    private void count(String key, int limit) {
        Instant now = clock.instant();
        Attempts counted = attempts.asMap().compute(key, (k, before) -> Attempts.after(before, now));
        if (counted.number() > limit) {
            if (counted.number() == limit + 1) {
                LOG.warn("Too many attempts to sign in ({} limit)", key.substring(0, key.indexOf(' ')));
            }
            Duration pause = Duration.between(now, counted.since().plus(WINDOW));
            throw new TooManyRequestsException(pause, "identity.login.limit", 1 + pause.toMinutes());
        }
    }

    /** The network of an IPv6 address, as one household has 2^64 of them; an IPv4 address as it is. */
    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(NETWORK_BYTES, bytes.length));
        } catch (UnknownHostException e) {
            return address;
        }
    }

    /** How many there were since the first one. */
    private record Attempts(int number, Instant since) {

        static Attempts after(@Nullable Attempts before, Instant now) {
            if (before == null || !now.isBefore(before.since.plus(WINDOW))) {
                return new Attempts(1, now);
            }
            return new Attempts(before.number + 1, before.since);
        }

        Attempts withoutOne() {
            return new Attempts(Math.max(0, number - 1), since);
        }
    }
}
