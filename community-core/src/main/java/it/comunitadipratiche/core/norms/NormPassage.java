package it.comunitadipratiche.core.norms;

import it.comunitadipratiche.core.legal.Passage;

/** A passage of a norm, or the whole of it. */
public record NormPassage(NormDetails norm, Passage passage) {}
