package it.comunitadipratiche.core.content;

/** Types were defined, changed or removed at run time; fired in the transaction that does it, and on the other nodes. */
record ContentTypesChanged() {}
