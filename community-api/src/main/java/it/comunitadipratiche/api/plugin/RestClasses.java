package it.comunitadipratiche.api.plugin;

import it.comunitadipratiche.core.plugin.PluginBeans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.stream.Collectors;

/** The resources and providers that make up the REST interface, those of the plugins that take part included. */
@ApplicationScoped
public class RestClasses {
    private PluginBeans plugins;

    @SuppressWarnings("NullAway.Init")
    protected RestClasses() {
        // for the CDI proxy
    }

    @Inject
    RestClasses(PluginBeans plugins) {
        this.plugins = plugins;
    }

    public Set<Class<?>> all() {
        return plugins.classes().stream()
                .filter(type -> type.isAnnotationPresent(Path.class) || type.isAnnotationPresent(Provider.class))
                .filter(type -> !Modifier.isAbstract(type.getModifiers()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
