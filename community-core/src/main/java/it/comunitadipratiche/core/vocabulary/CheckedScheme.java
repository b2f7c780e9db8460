package it.comunitadipratiche.core.vocabulary;

import it.comunitadipratiche.core.kernel.LocalizedText;

/** A scheme that a file describes, or that its concepts name without describing it: then its title is empty. */
record CheckedScheme(String uri, LocalizedText title, LocalizedText description) {}
