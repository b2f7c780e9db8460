package it.comunitadipratiche.core.plugin;

/** Fired once, while everything still works: the moment to end what runs in the background. */
public record PlatformStopping() {}
