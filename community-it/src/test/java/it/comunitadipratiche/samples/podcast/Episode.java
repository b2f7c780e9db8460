package it.comunitadipratiche.samples.podcast;

import it.comunitadipratiche.core.kernel.Id;

/** A podcast that is published, its page, and how often it was played. */
public record Episode(Id id, String title, String path, long plays) {}
