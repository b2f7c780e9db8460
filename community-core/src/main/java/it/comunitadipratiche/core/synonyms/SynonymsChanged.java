package it.comunitadipratiche.core.synonyms;

/** Synonyms changed; fired within the transaction that changes them. */
record SynonymsChanged() {}
