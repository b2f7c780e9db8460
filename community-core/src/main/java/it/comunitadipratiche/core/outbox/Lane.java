package it.comunitadipratiche.core.outbox;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The messages of one topic on their way, one batch after the other; a slow topic holds up no other. */
final class Lane {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    /**
     * From the beginning of a round that delivered something to that of the next. Who works much leaves messages all the
     * time; what comes meanwhile shares a claim, and whatever the handler does once for all it is given.
     */
    static final Duration REST = Duration.ofMillis(400);

    private final OutboxHandler handler;
    private final BooleanSupplier takesPart;
    private final Delivery delivery;
    private final LongSupplier nanos;
    private final Pace pace;
    private final ReentrantLock turn = new ReentrantLock();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicLong delivered = new AtomicLong();
    private volatile long rested;
    private volatile boolean goesOn;
    private volatile boolean closed;

    /**
     * A lane without messages.
     *
     * @param takesPart whether the handler's plugin is not disabled; while it is, messages wait
     */
    Lane(OutboxHandler handler, BooleanSupplier takesPart, Delivery delivery) {
        this(handler, takesPart, delivery, System::nanoTime);
    }

    /** The same by a clock of its own. */
    Lane(OutboxHandler handler, BooleanSupplier takesPart, Delivery delivery, LongSupplier nanos) {
        this.handler = handler;
        this.takesPart = takesPart;
        this.delivery = delivery;
        this.nanos = nanos;
        this.rested = nanos.getAsLong();
        this.pace = new Pace(handler.batchSize());
    }

    /**
     * Delivers what is due in another thread; several calls while that one rests or works are one more round. It does not
     * rest from what its own handler left, which is the next piece of one work.
     */
    void wake(ScheduledExecutorService threads) {
        if (turn.isHeldByCurrentThread()) {
            goesOn = true;
        }
        if (calls.getAndIncrement() == 0) {
            begin(threads);
        }
    }

    private void begin(ScheduledExecutorService threads) {
        long rest = rested - nanos.getAsLong();
        if (rest > 0) {
            Future<?> unused = threads.schedule(() -> work(threads), rest, TimeUnit.NANOSECONDS);
        } else {
            threads.execute(() -> work(threads));
        }
    }

    private void work(ScheduledExecutorService threads) {
        int heard = calls.get();
        long begun = nanos.getAsLong();
        long before = delivered();
        try {
            deliverAll();
        } catch (Exception | LinkageError e) {
            LOG.warn("Messages of {} cannot be delivered now", handler.topic(), e);
        }
        if (delivered() > before && !goesOn) {
            rested = begun + REST.toNanos();
        }
        goesOn = false;
        if (!calls.compareAndSet(heard, 0) && !closed) {
            begin(threads);
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
        long begun = nanos.getAsLong();
        Claim claim = delivery.deliver(handler, size, () -> closed);
        delivered.addAndGet(claim.messages().size());
        if (claim.messages().size() == size) {
            pace.took(Duration.ofNanos(nanos.getAsLong() - begun));
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
}
