package it.comunitadipratiche.core.plugin;

import it.comunitadipratiche.core.kernel.Settings;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/**
 * How the platform starts: first the tables, then the plugins, then {@link PlatformStarted} for everybody else. Servers
 * differ in which of their events comes first, so the first counts.
 */
@ApplicationScoped
class Lifecycle {
    private static final int BEFORE_EVERYTHING = 100;
    private Schema schema;
    private PluginRegistry plugins;
    private Settings settings;
    private Event<Object> events;
    private boolean started;
    private boolean stopped;

    @SuppressWarnings("NullAway.Init")
    protected Lifecycle() {
        // for the CDI proxy
    }

    @Inject
    Lifecycle(Schema schema, PluginRegistry plugins, Settings settings, Event<Object> events) {
        this.schema = schema;
        this.plugins = plugins;
        this.settings = settings;
        this.events = events;
    }

    void initialized(@Observes @Priority(BEFORE_EVERYTHING) @Initialized(ApplicationScoped.class) Object application) {
        start();
    }

    void startup(@Observes @Priority(BEFORE_EVERYTHING) Startup startup) {
        start();
    }

    void beforeDestroyed(
            @Observes @Priority(BEFORE_EVERYTHING) @BeforeDestroyed(ApplicationScoped.class) Object application) {
        stop();
    }

    void shutdown(@Observes @Priority(BEFORE_EVERYTHING) Shutdown shutdown) {
        stop();
    }

    private synchronized void start() {
        if (!started) {
            started = true;
            schema.migratePlatform();
            plugins.start();
            events.fire(new PlatformStarted(Boolean.parseBoolean(settings.text("community.background", "true"))));
        }
    }

    private synchronized void stop() {
        if (started && !stopped) {
            stopped = true;
            events.fire(new PlatformStopping());
        }
    }
}
