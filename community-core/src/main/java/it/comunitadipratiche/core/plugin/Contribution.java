package it.comunitadipratiche.core.plugin;

/**
 * Something a plugin brings.
 *
 * @param plugin the id of the plugin
 */
public record Contribution<T>(String plugin, T value) {}
