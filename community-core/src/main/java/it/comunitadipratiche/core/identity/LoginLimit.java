package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.TooManyRequestsException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * How often passwords may be tried within a quarter of an hour, on this node: {@value #PER_PAIR} times for an account
 * from one network address, {@value #PER_ACCOUNT} times for an account from anywhere, {@value #PER_ADDRESS} times from
 * one address for all accounts; and {@value #PER_CODE} times a code of its second factor. An attempt counts before its outcome is known, so trying side by side gains nothing.
 */
@ApplicationScoped
class LoginLimit {
    static final int PER_PAIR = 10;
    static final int PER_ACCOUNT = 50;
    static final int PER_ADDRESS = 100;
    static final int PER_CODE = 5;
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int NETWORK_BYTES = 8;

    private Attempts attempts;

    @SuppressWarnings("NullAway.Init")
    protected LoginLimit() {
        // for the CDI proxy
    }

    @Inject
    LoginLimit(Clock clock) {
        this.attempts = new Attempts(clock, WINDOW);
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
        attempts.forget("pair " + account + " " + network);
        attempts.forget("account " + account);
        succeeded(address);
    }

    /**
     * Counts an attempt of somebody whose account is not known before it succeeds.
     *
     * @throws TooManyRequestsException if there were too many
     */
    void admit(String address) {
        count("address " + network(address), PER_ADDRESS);
    }

    /** Forgets that there was an attempt from this address. */
    void succeeded(String address) {
        attempts.takeBack("address " + network(address));
    }

    /**
     * Counts a code of a second factor that is shown.
     *
     * @throws TooManyRequestsException if there were too many
     */
    void admitCode(Id account) {
        attempts.count("code " + account, PER_CODE, "identity.login.limit");
    }

    /** Forgets the wrong codes of an account whose code was right. */
    void codeAccepted(Id account) {
        attempts.forget("code " + account);
    }

    private void count(String key, int limit) {
        attempts.count(key, limit, "identity.login.limit");
    }

    /** The network of an IPv6 address, as one household has 2^64 of them; an IPv4 address as it is. */
    static String network(String address) {
        return Network.prefix(address, NETWORK_BYTES).orElse(address);
    }
}
