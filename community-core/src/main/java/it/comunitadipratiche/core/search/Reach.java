package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.kernel.UnavailableException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.hibernate.search.util.common.SearchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells an index that cannot be reached from other failures, and says once when it is away and when it is back. */
final class Reach {
    private static final Logger LOG = LoggerFactory.getLogger(Reach.class);
    private static final int LONGEST = 1_000;
    private final IndexBackend backend;
    private final Runnable back;
    private final AtomicBoolean away = new AtomicBoolean();

    /** @param back what is done when it is reached again */
    Reach(IndexBackend backend, Runnable back) {
        this.backend = backend;
        this.back = back;
    }

    /**
     * Does something with the index.
     *
     * @throws UnavailableException if it cannot be reached
     */
    <T> T in(Supplier<T> work) {
        try {
            T result = work.get();
            if (away.get() && away.compareAndSet(true, false)) {
                LOG.info("The search index {} is reached again", backend.name());
                back.run();
            }
            return result;
        } catch (SearchException failure) {
            if (!backend.isAway(failure)) {
                throw failure;
            }
            throw missed(failure);
        }
    }

    /** The same for work that gives nothing. */
    void run(Runnable work) {
        in(() -> {
            work.run();
            return true;
        });
    }

    /** Notes that it could not be reached. */
    UnavailableException missed(Throwable failure) {
        if (away.compareAndSet(false, true)) {
            LOG.warn(
                    "The search index {} cannot be reached: searches are refused and changes wait for it. {}",
                    backend.name(),
                    shortened(failure));
            LOG.debug("The search index cannot be reached", failure);
        }
        return new UnavailableException(failure, "search.unavailable");
    }

    private static String shortened(Throwable failure) {
        String message = String.valueOf(failure.getMessage()).replaceAll("\\s+", " ");
        return message.length() <= LONGEST ? message : message.substring(0, LONGEST);
    }
}
