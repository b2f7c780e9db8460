package it.comunitadipratiche.api;

import it.comunitadipratiche.api.plugin.RestClasses;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/**
 * The first version of the REST interface. Its classes are those CDI found, but for those of plugins that are disabled:
 * one that cannot be served would take all others with it.
 */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return CDI.current().select(RestClasses.class).get().all();
    }
}
