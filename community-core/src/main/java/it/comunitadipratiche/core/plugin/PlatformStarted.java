package it.comunitadipratiche.core.plugin;

/**
 * Fired once, when the tables are there and the plugins are known: the moment to fill caches, to take up work that was
 * interrupted, and to begin what runs in the background.
 *
 * @param background whether work may run in the background; not so in most tests, nor in a program that only reads
 */
public record PlatformStarted(boolean background) {}
