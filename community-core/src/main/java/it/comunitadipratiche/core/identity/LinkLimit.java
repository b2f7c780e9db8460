package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.TooManyRequestsException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * How many letters with a link may be asked for within an hour, on this node: {@value #PER_MAILBOX} to one mailbox,
 * {@value #PER_ADDRESS} from one network address. It is the same whether an account has the mailbox or not.
 */
@ApplicationScoped
class LinkLimit {
    static final int PER_MAILBOX = 5;
    static final int PER_ADDRESS = 20;
    private static final Duration WINDOW = Duration.ofHours(1);
    private Attempts attempts;

    @SuppressWarnings("NullAway.Init")
    protected LinkLimit() {
        // for the CDI proxy
    }

    @Inject
    LinkLimit(Clock clock) {
        this.attempts = new Attempts(clock, WINDOW);
    }

    /**
     * Counts a letter that is asked for from some network address.
     *
     * @throws TooManyRequestsException if there were too many
     */
    void admit(Email to, String address) {
        attempts.count("network " + LoginLimit.network(address), PER_ADDRESS, "identity.link.limit");
        admit(to);
    }

    /**
     * Counts a letter.
     *
     * @throws TooManyRequestsException if there were too many
     */
    void admit(Email to) {
        attempts.count("mailbox " + to.key(), PER_MAILBOX, "identity.link.limit");
    }
}
