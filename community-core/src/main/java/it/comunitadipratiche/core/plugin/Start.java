package it.comunitadipratiche.core.plugin;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What comes before everything else when the application starts: the tables. */
@ApplicationScoped
class Start {
    private static final int BEFORE_EVERYTHING = 100;
    private Schema schema;

    @SuppressWarnings("NullAway.Init")
    protected Start() {
        // for the CDI proxy
    }

    @Inject
    Start(Schema schema) {
        this.schema = schema;
    }

    void begin(@Observes @Priority(BEFORE_EVERYTHING) @Initialized(ApplicationScoped.class) Object application) {
        schema.migratePlatform();
    }
}
