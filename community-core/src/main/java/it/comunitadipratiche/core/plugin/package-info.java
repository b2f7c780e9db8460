/**
 * What can be plugged into the platform. A plugin is a CDI bean that implements {@link CommunityPlugin}; the features
 * that come with the platform are plugins like any other.
 *
 * <p>The {@link PluginRegistry} checks each plugin at start, logs each contribution by name and serves them in a fixed
 * order: the platform's own first, then the others by id. A plugin that fails is disabled with its reason; the server
 * stays up. {@link PluginIsolation} sees to that while the container puts the application together.
 */
@NullMarked
package it.comunitadipratiche.core.plugin;

import org.jspecify.annotations.NullMarked;
