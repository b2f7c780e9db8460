package it.comunitadipratiche.core.plugin;

import it.comunitadipratiche.core.kernel.Message;
import java.util.Optional;
import java.util.Set;

/**
 * What the classes of plugins must keep to, beside what this package checks: a CDI bean of the platform. A plugin with a
 * class that does not is disabled.
 */
public interface PluginRule {

    /**
     * Looks at one class.
     *
     * @param plugins the ids of the plugins it belongs to, mostly one
     * @return what is wrong with it, if anything
     */
    Optional<Message> breach(Set<String> plugins, Class<?> type);
}
