package it.comunitadipratiche.core.vocabulary.skos;

import it.comunitadipratiche.core.kernel.LocalizedText;

/** A scheme that a file describes, or that its concepts name without describing it: then its title is empty. */
public record CheckedScheme(String uri, LocalizedText title, LocalizedText description) {}
