package it.comunitadipratiche.core.outbox;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The messages of one topic on their way, one batch after the other; a slow topic holds up no other. */
final class Lane {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private final OutboxHandler handler;
    private final BooleanSupplier takesPart;
    private final Delivery delivery;
    private final Pace pace;
    private final Lock turn = new ReentrantLock();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicLong delivered = new AtomicLong();
    private volatile boolean closed;

    /**
     * A lane without messages.
     *
     * @param takesPart whether the handler's plugin is not disabled; while it is, messages wait
     */
    Lane(OutboxHandler handler, BooleanSupplier takesPart, Delivery delivery) {
        this.handler = handler;
        this.takesPart = takesPart;
        this.delivery = delivery;
        this.pace = new Pace(handler.batchSize());
    }

    /** Delivers what is due in another thread; several calls while that one works are one more round. */
    void wake(Executor threads) {
        if (calls.getAndIncrement() == 0) {
            threads.execute(this::work);
        }
    }

    /** How many messages were delivered, in whatever thread. */
    long delivered() {
        return delivered.get();
    }

    /** Delivers what is due in this thread, when the one that works now is done. */
    void deliverAll() {
        turn.lock();
        try {
            boolean more = true;
            while (more && !closed && takesPart.getAsBoolean()) {
                more = deliver().mayBeMore();
            }
        } finally {
            turn.unlock();
        }
    }

    private Claim deliver() {
        int size = pace.size();
        long begun = System.nanoTime();
        Claim claim = delivery.deliver(handler, size, () -> closed);
        delivered.addAndGet(claim.messages().size());
        if (claim.messages().size() == size) {
            pace.took(Duration.ofNanos(System.nanoTime() - begun));
        }
        return claim;
    }

    /** Waits for the batch that is being delivered, and delivers none after it. */
    void close() {
        closed = true;
        turn.lock();
        try {
            LOG.debug("Deliveries of {} have ended", handler.topic());
        } finally {
            turn.unlock();
        }
    }

    private void work() {
        int heard;
        do {
            heard = calls.get();
            try {
                deliverAll();
            } catch (Exception | LinkageError e) {
                LOG.warn("Messages of {} cannot be delivered now", handler.topic(), e);
            }
        } while (!calls.compareAndSet(heard, 0));
    }
}
