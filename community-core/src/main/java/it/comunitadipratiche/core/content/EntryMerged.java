package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.kernel.Ref;

/** Fired in the transaction in which one of two entries takes the place of the other. */
public record EntryMerged(Ref gone, Ref into) {}
