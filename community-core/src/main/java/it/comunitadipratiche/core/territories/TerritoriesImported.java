package it.comunitadipratiche.core.territories;

/** Territories were made or changed from a file; fired within the transaction that writes them. */
public record TerritoriesImported(int created, int updated) {}
