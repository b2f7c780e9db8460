package it.comunitadipratiche.api.plugin;

import it.comunitadipratiche.core.plugin.PluginBeans;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/** Answers 404 for the resources of a plugin that was disabled after the interface was put together. */
@Provider
public class AbsentResources implements DynamicFeature {
    @Inject
    PluginBeans plugins;

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Class<?> type = resource.getResourceClass();
        if (plugins.isOfAPlugin(type)) {
            context.register((ContainerRequestFilter) request -> {
                if (!plugins.takesPart(type)) {
                    throw new NotFoundException();
                }
            });
        }
    }
}
