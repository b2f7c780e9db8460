package it.comunitadipratiche.core.plugin;

import jakarta.enterprise.inject.se.SeContainer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.weld.environment.se.Weld;

/** A container with one plugin and a few beans, and nothing else of the platform. */
final class Wired implements AutoCloseable {
    private final SeContainer container;
    final PluginIsolation isolation;

    private Wired(SeContainer container, PluginIsolation isolation) {
        this.container = container;
        this.isolation = isolation;
    }

    static Wired with(Class<?>... beans) {
        return withoutPlugin(
                Stream.concat(Stream.of(Sound.class), Arrays.stream(beans)).toArray(Class<?>[]::new));
    }

    static Wired withoutPlugin(Class<?>... beans) {
        PluginIsolation isolation = new PluginIsolation();
        return new Wired(
                new Weld()
                        .disableDiscovery()
                        .addExtension(isolation)
                        .addBeanClasses(beans)
                        .initialize(),
                isolation);
    }

    /** The codes and texts of what is wrong, by the simple name of the plugin. */
    Map<String, String> faults() {
        Map<String, String> faults = new TreeMap<>();
        isolation
                .faults()
                .forEach((plugin, fault) ->
                        faults.put(plugin.substring(plugin.lastIndexOf('$') + 1), fault.code() + " " + fault));
        return faults;
    }

    /** Lets the plugin take part. */
    Wired started() {
        isolation.decided(List.of(FoundPlugin.of(Sound.class, Sound::new)));
        return this;
    }

    <T> T get(Class<T> type) {
        return container.select(type).get();
    }

    void fire(Object event) {
        container.getBeanManager().getEvent().fire(event);
    }

    @Override
    public void close() {
        container.close();
    }

    /** The plugin the beans belong to, because it lies in their package. */
    static class Sound implements CommunityPlugin {
        @Override
        public PluginDescriptor descriptor() {
            return new PluginDescriptor("sound", "Sound", "1.0", "[0.1,)");
        }
    }
}
