package it.comunitadipratiche.core.embedded;

import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import jakarta.enterprise.inject.se.SeContainer;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * The platform running inside a Java SE program. Its services are those a server has, by their class:
 *
 * <pre>{@code
 * try (Community community = Community.open(Path.of("community-data"))) {
 *     Entries entries = community.get(Entries.class);
 *     community.run(Caller.system(), () -> entries.create(EntryDraft.of("article", fields)));
 * }
 * }</pre>
 *
 * <p>Several communities may be open at once in one process, each in its own folder. What stays when the last is closed
 * is Derby's engine, which other parts of the program may use too: one idle daemon thread.
 */
public final class Community implements AutoCloseable {
    private final SeContainer container;
    private final Closing closing;

    Community(SeContainer container, Closing closing) {
        this.container = container;
        this.closing = closing;
    }

    /** Starts the platform with everything in one folder, an embedded database included. */
    public static Community open(Path folder) {
        return in(folder).open();
    }

    /** How to start the platform with its files in a folder; a database may be named, and more. */
    public static CommunityBuilder in(Path folder) {
        return new CommunityBuilder(folder);
    }

    /** One of the platform's services. */
    public <T> T get(Class<T> service) {
        return container.select(service).get();
    }

    boolean has(Class<?> service) {
        return container.select(service).isResolvable();
    }

    /** Does some work on behalf of a caller; without this, services see a visitor. */
    public <T> T call(Caller caller, Supplier<T> work) {
        return get(Callers.class).call(caller, work);
    }

    /** Does some work on behalf of a caller; without this, services see a visitor. */
    public void run(Caller caller, Runnable work) {
        get(Callers.class).run(caller, work);
    }

    /** Stops everything that was started; closing again does nothing. */
    @Override
    public void close() {
        closing.close();
    }
}
