package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.kernel.Ref;

/** Fired in the transaction in which an entry is deleted with its history. */
public record EntryDeleted(Ref ref) {}
