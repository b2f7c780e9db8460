package it.comunitadipratiche.core.content.types;

/** Types were defined, changed or removed at run time; fired in the transaction that does it, and on the other nodes. */
public record ContentTypesChanged() {}
