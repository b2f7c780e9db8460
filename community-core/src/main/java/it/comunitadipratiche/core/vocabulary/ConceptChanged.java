package it.comunitadipratiche.core.vocabulary;

import it.comunitadipratiche.core.kernel.Id;

/** The words, the place or the validity of a concept changed; fired within the transaction that changes it. */
public record ConceptChanged(String scheme, Id id) {}
