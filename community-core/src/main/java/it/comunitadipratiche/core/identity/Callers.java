package it.comunitadipratiche.core.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Knows on whose behalf the current thread works; a visitor unless it was said. */
@ApplicationScoped
public class Callers {
    private static final ThreadLocal<@Nullable Caller> CURRENT = new ThreadLocal<>();
    private static final Caller VISITOR = Caller.visitor(Locale.ITALIAN);

    public Caller current() {
        Caller caller = CURRENT.get();
        return caller == null ? VISITOR : caller;
    }

    /** Does some work on behalf of a caller. */
    public <T> T call(Caller caller, Supplier<T> work) {
        Caller before = CURRENT.get();
        CURRENT.set(caller);
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    /** Does some work on behalf of a caller. */
    public void run(Caller caller, Runnable work) {
        Caller before = CURRENT.get();
        CURRENT.set(caller);
        try {
            work.run();
        } finally {
            restore(before);
        }
    }

    /** Names the caller of a request that begins on this thread; {@link #end()} belongs to its end. */
    public void begin(Caller caller) {
        CURRENT.set(caller);
    }

    /** Forgets the caller of the request that ends on this thread. */
    public void end() {
        CURRENT.remove();
    }

    private static void restore(@Nullable Caller before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }
}
