package it.comunitadipratiche.core.outbox;

import it.comunitadipratiche.core.kernel.AsPlatform;
import it.comunitadipratiche.core.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a few messages to their handler and notes how it went. */
@ApplicationScoped
class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private final Set<Claim> running = ConcurrentHashMap.newKeySet();
    private OutboxRepository repository;
    private Clock clock;
    private RetryRule rule;
    private Duration lease;

    @SuppressWarnings("NullAway.Init")
    protected Delivery() {
        // for the CDI proxy
    }

    @Inject
    Delivery(OutboxRepository repository, Clock clock, Settings settings) {
        this.repository = repository;
        this.clock = clock;
        this.rule = RetryRule.of(settings);
        this.lease = settings.duration("community.outbox.lease", Duration.ofMinutes(1));
    }

    /**
     * Delivers some of what is due for a handler, in batches of its size.
     *
     * @param limit how many messages to take at most
     * @param closed whether to give back what is not begun
     */
    @AsPlatform
    Claim deliver(OutboxHandler handler, int limit, BooleanSupplier closed) {
        Instant now = clock.instant();
        Claim claim = repository.claim(handler.topic(), limit, handler.batchSize(), now, now.plus(lease));
        running.add(claim);
        try {
            deliver(handler, claim, closed);
        } finally {
            running.remove(claim);
        }
        return claim;
    }

    /** What is done is removed together, but not much later than it was done. */
    private void deliver(OutboxHandler handler, Claim claim, BooleanSupplier closed) {
        List<OutboxMessage> done = new ArrayList<>();
        List<OutboxMessage> left = new ArrayList<>();
        long settled = System.nanoTime();
        for (List<OutboxMessage> part : parts(claim, handler.batchSize())) {
            if (closed.getAsBoolean()) {
                left.addAll(part);
            } else if (deliver(handler, part, claim)) {
                done.addAll(part);
            }
            if (System.nanoTime() - settled > Pace.QUICK.toNanos()) {
                remove(done, claim);
                settled = System.nanoTime();
            }
        }
        remove(done, claim);
        synchronized (claim) {
            repository.release(left, claim);
        }
    }

    private void remove(List<OutboxMessage> done, Claim claim) {
        if (!done.isEmpty()) {
            synchronized (claim) {
                repository.delivered(done, claim.lease());
            }
            done.clear();
        }
    }

    /** Keeps what is being delivered ours; to be called several times while a lease lasts. */
    void renewLeases() {
        for (Claim claim : running) {
            Instant until = clock.instant().plus(lease);
            synchronized (claim) {
                if (running.contains(claim)) {
                    repository.renew(claim, until);
                    claim.renewed(until);
                }
            }
        }
    }

    Duration lease() {
        return lease;
    }

    /** New messages some together, those that failed before one by one, so that a bad one does not hold up the good. */
    private static List<List<OutboxMessage>> parts(Claim claim, int size) {
        List<List<OutboxMessage>> parts = new ArrayList<>();
        List<OutboxMessage> fresh = claim.messages().stream()
                .filter(message -> message.attempts() == 0)
                .toList();
        for (int from = 0; from < fresh.size(); from += size) {
            parts.add(fresh.subList(from, Math.min(from + size, fresh.size())));
        }
        claim.messages().stream()
                .filter(message -> message.attempts() > 0)
                .forEach(message -> parts.add(List.of(message)));
        return parts;
    }

    /** Says whether it went well; what went wrong is put off. */
    private boolean deliver(OutboxHandler handler, List<OutboxMessage> part, Claim claim) {
        if (part.get(0).attempts() >= rule.attempts()) {
            failed(part, claim, "The process ended during every attempt", true);
            return false;
        }
        try {
            handler.handle(part);
            return true;
        } catch (Exception | LinkageError e) {
            LOG.warn("Delivery of {} messages of {} failed: {}", part.size(), handler.topic(), e.toString());
            LOG.debug("Delivery failed", e);
            failed(part, claim, describe(e), e instanceof UndeliverableException);
            return false;
        }
    }

    private void failed(List<OutboxMessage> part, Claim claim, String error, boolean forGood) {
        Instant now = clock.instant();
        int attempts = part.get(0).attempts() + 1;
        synchronized (claim) {
            repository.failed(part, claim.lease(), entry -> {
                if (forGood || attempts >= rule.attempts()) {
                    LOG.error("Message {} of {} is given up: {}", entry.id(), entry.topic(), error);
                    entry.die(now, error);
                } else {
                    entry.postpone(now.plus(rule.pauseAfter(attempts)), error);
                }
            });
        }
    }

    /** The failure and its causes, one on each line. */
    private static String describe(Throwable failure) {
        StringBuilder text = new StringBuilder(failure.toString());
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            text.append('\n').append(cause);
        }
        return text.toString();
    }
}
